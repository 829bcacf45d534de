package io.fairlead.control.quota;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A limit, and how much of it is used.
 *
 * @param id e.g. {@code kafka.max_kafka_creation.per_day}
 * @param used empty where Confluent does not count
 */
record Quota(String id, long limit, Optional<Long> used) {
    /** Empty when Confluent shows no limit. */
    static Optional<Quota> from(JsonNode node) {
        return number(node, "applied_limit")
                .map(limit -> new Quota(node.path("id").asText(""), limit, number(node, "usage")));
    }

    /** What is short, in words, when so many more are needed. */
    Optional<String> shortage(String of, long needed) {
        return used.flatMap(number -> shortage(of, number, needed));
    }

    /** The same where somebody else has counted. */
    Optional<String> shortage(String of, long number, long needed) {
        return needed == 0 || number + needed <= limit
                ? Optional.empty()
                : Optional.of(
                        of + " has " + number + " of at most " + limit + " and needs " + needed + " more (" + id + ")");
    }

    private static Optional<Long> number(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isIntegralNumber).map(JsonNode::asLong);
    }
}
