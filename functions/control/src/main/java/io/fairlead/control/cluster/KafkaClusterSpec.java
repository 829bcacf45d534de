package io.fairlead.control.cluster;

import org.jspecify.annotations.Nullable;

/**
 * What a document asks of a cluster.
 *
 * @param type e.g. {@code Enterprise}
 * @param availability e.g. {@code HIGH}
 * @param maxEcku the most capacity that it may grow to; absent leaves it to Confluent
 */
public record KafkaClusterSpec(
        String name,
        String type,
        String availability,
        String region,
        @Nullable Integer maxEcku) {}
