package io.fairlead.kafka.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.core.errors.ErrorRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kafka REST of one cluster with the key of one account. Templates are relative to the cluster, because {@code GET
 * /kafka/v3/clusters} answers 404 on Confluent Cloud.
 */
public final class KafkaRest {
    private final ConfluentClient client;
    private final String clusterId;
    private final Obstacle obstacle;

    private KafkaRest(ConfluentClient client, String clusterId, Obstacle obstacle) {
        this.client = client;
        this.clusterId = clusterId;
        this.obstacle = obstacle;
    }

    public KafkaRest(ConfluentClient client, String clusterId) {
        this(client, clusterId, new Obstacle());
    }

    /** The same with another table of errors. */
    public KafkaRest judging(ErrorRules rules) {
        return new KafkaRest(client.judging(rules), clusterId, obstacle);
    }

    /** A target within the cluster, e.g. {@code /topics/{}}. */
    public Target at(String template, String... segments) {
        return Target.of(
                "/kafka/v3/clusters/{}" + template,
                Stream.concat(Stream.of(clusterId), Stream.of(segments)).toArray(String[]::new));
    }

    public Optional<JsonNode> find(Target target) {
        return obstacle.past(() -> client.find(target));
    }

    public List<JsonNode> items(Target target) {
        return obstacle.past(() -> client.items(target));
    }

    public JsonNode post(Target target, Object body) {
        return client.post(target, body);
    }

    public JsonNode put(Target target, Object body) {
        return client.put(target, body);
    }

    public JsonNode patch(Target target, Object body) {
        return client.patch(target, body);
    }

    public JsonNode delete(Target target) {
        return client.delete(target);
    }

    /** Deletes it; gone is fine. */
    public void remove(Target target) {
        client.remove(target);
    }
}
