/** Tests of Schema Registry over HTTP. */
@NullMarked
package io.fairlead.local.confluent.registry;

import org.jspecify.annotations.NullMarked;
