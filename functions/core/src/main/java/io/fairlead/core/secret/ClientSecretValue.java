package io.fairlead.core.secret;

/** What a client secret holds: one key and where it is used. */
public sealed interface ClientSecretValue {
    Credential credential();

    /** The address that clients connect to. */
    String address();

    /**
     * For Kafka clients: JSON {@code {"sasl.jaas.config", "bootstrap.servers"}}.
     *
     * @param address {@code host:port} without scheme
     */
    record Kafka(Credential credential, String address) implements ClientSecretValue {}

    /** For Schema Registry clients: JSON {@code {"schema.registry.basic.auth.user.info", "schema.registry.url", ...}}. */
    record SchemaRegistry(Credential credential, String address) implements ClientSecretValue {}
}
