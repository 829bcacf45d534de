/** Events that functions publish themselves. Most are published by the state machines; the schemas of all are in {@code events/}. */
@NullMarked
package io.fairlead.aws.event;

import org.jspecify.annotations.NullMarked;
