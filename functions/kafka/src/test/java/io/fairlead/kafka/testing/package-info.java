/** Confluent's simulator with two clusters and their keys, and the stores that a kafka function needs, in memory. */
@NullMarked
package io.fairlead.kafka.testing;

import org.jspecify.annotations.NullMarked;
