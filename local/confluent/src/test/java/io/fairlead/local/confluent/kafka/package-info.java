/** Tests of Kafka REST over HTTP. */
@NullMarked
package io.fairlead.local.confluent.kafka;

import org.jspecify.annotations.NullMarked;
