package io.fairlead.local.confluent.authorization;

/** A Kafka resource by type and name. */
public record Target(String type, String name) {
    public static final Target CLUSTER = new Target("CLUSTER", "kafka-cluster");

    public static Target topic(String name) {
        return new Target("TOPIC", name);
    }
}
