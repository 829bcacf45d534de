/** Executions that are started at a time. */
@NullMarked
package io.fairlead.core.schedule;

import org.jspecify.annotations.NullMarked;
