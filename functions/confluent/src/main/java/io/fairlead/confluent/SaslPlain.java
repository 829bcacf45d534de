package io.fairlead.confluent;

import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;

/** The login of a Kafka client, as cluster links take it. */
public final class SaslPlain {
    private SaslPlain() {}

    /** The value of {@code sasl.jaas.config}. */
    public static Secret jaas(Credential credential) {
        return Secret.of("org.apache.kafka.common.security.plain.PlainLoginModule required username='"
                + credential.key() + "' password='" + credential.secret().reveal() + "';");
    }
}
