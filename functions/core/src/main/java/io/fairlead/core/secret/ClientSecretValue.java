package io.fairlead.core.secret;

/** What a client secret holds: one key and where it is used. */
public sealed interface ClientSecretValue {
    Credential credential();

    /** The address that clients connect to. */
    String address();

    /** The same with another key. */
    ClientSecretValue with(Credential other);

    /**
     * For Kafka clients: JSON {@code {"sasl.jaas.config", "bootstrap.servers"}}.
     *
     * @param address {@code host:port} without scheme
     */
    record Kafka(Credential credential, String address) implements ClientSecretValue {
        @Override
        public Kafka with(Credential other) {
            return new Kafka(other, address);
        }
    }

    /** For Schema Registry clients: JSON {@code {"schema.registry.basic.auth.user.info", "schema.registry.url", ...}}. */
    record SchemaRegistry(Credential credential, String address) implements ClientSecretValue {
        @Override
        public SchemaRegistry with(Credential other) {
            return new SchemaRegistry(other, address);
        }
    }
}
