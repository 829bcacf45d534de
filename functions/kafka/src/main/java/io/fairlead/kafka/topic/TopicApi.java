package io.fairlead.kafka.topic;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.kafka.rest.KafkaRest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One topic in Kafka REST.
 *
 * @param listed as a list has shown it just now, where one was asked for
 */
record TopicApi(KafkaRest cluster, String topic, Optional<JsonNode> listed) {

    /** What a list does not show is asked for by name: lists may lag, and leave out what the key may not see. */
    Optional<JsonNode> find() {
        return listed.or(() -> cluster.find(cluster.at("/topics/{}", topic)));
    }

    /** All configs with a value; the service answers null for those that have none. */
    Map<String, String> configs() {
        return cluster.items(cluster.at("/topics/{}/configs", topic)).stream()
                .filter(config -> config.hasNonNull("value"))
                .collect(Collectors.toMap(
                        config -> config.path("name").asText(),
                        config -> config.path("value").asText(),
                        (first, second) -> first));
    }

    /** The link that feeds it, where it is a mirror topic that has not been stopped. */
    Optional<String> mirroredBy() {
        return cluster.find(cluster.at("/links/-/mirrors")).stream()
                .flatMap(answer -> answer.path("data").valueStream())
                .filter(mirror -> mirror.path("mirror_topic_name").asText().equals(topic)
                        && !mirror.path("mirror_status").asText().equals("STOPPED"))
                .map(mirror -> mirror.path("link_name").asText())
                .findFirst();
    }

    /** Without a replication factor: Confluent Cloud decides it. */
    void create(int partitions, Map<String, String> configs) {
        cluster.post(
                cluster.at("/topics"),
                Map.of("topic_name", topic, "partitions_count", partitions, "configs", named(configs)));
    }

    void grow(int partitions) {
        cluster.patch(cluster.at("/topics/{}", topic), Map.of("partitions_count", partitions));
    }

    void set(Map<String, String> configs) {
        var changes = configs.entrySet().stream()
                .map(config -> Map.of("name", config.getKey(), "value", config.getValue(), "operation", "SET"))
                .toList();
        cluster.post(cluster.at("/topics/{}/configs:alter", topic), Map.of("data", changes));
    }

    void delete() {
        cluster.remove(cluster.at("/topics/{}", topic));
    }

    private static List<Map<String, String>> named(Map<String, String> configs) {
        return configs.entrySet().stream()
                .map(config -> Map.of("name", config.getKey(), "value", config.getValue()))
                .toList();
    }
}
