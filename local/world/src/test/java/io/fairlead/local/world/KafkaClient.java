package io.fairlead.local.world;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.Explanation;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.kafka.rest.KafkaRest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A client that connects to its cluster again and again with the key of its secret, and keeps that key for some time. */
final class KafkaClient implements AutoCloseable {
    private static final Pattern LOGIN = Pattern.compile("username='([^']+)' password='([^']+)'");

    private final World world;
    private final KeyRing keys;
    private final Person person;
    private final String secret;
    private final Duration keeps;
    private final String clusterId;
    private final URI address;
    private final HttpTransport transport;
    private @Nullable Credential credential;
    private Instant read = Instant.MIN;

    /**
     * A client.
     *
     * @param keeps for how long it goes on with a value that it has read; AWS's caching client does for an hour
     */
    KafkaClient(World world, Person person, KeyRing keys, String cluster, String secret, Duration keeps) {
        this.world = world;
        this.person = person;
        this.keys = keys;
        this.secret = secret;
        this.keeps = keeps;
        this.clusterId = person.id("KafkaCluster", cluster);
        this.address = URI.create(person.attribute(Refs.clientSecret(secret), "rest"));
        this.transport = new HttpTransport(HttpTransport.Options.of("client")
                .over(host -> List.of(InetAddress.getLoopbackAddress()), Explanation.PUBLIC_PATH)
                .trusting(Optional.of(world.trust())));
    }

    /** A new connection; says whether the cluster takes the key. */
    boolean connects() {
        var client = new ConfluentClient(
                address, Optional.of(login()), ConfluentErrors.KAFKA_REST, transport, Pause.blocking());
        try {
            var rest = new KafkaRest(client, clusterId);
            rest.items(rest.at("/topics"));
            return true;
        } catch (Failure refused) {
            return false;
        }
    }

    /** The key that it goes on with. */
    String key() {
        return login().key();
    }

    private Credential login() {
        var now = world.clock().instant();
        var known = credential;
        if (known == null || !now.isBefore(read.plus(keeps))) {
            known = current();
            credential = known;
            read = now;
        }
        return known;
    }

    private Credential current() {
        var value = person.secretsManager("GetSecretValue", keys.named(secret))
                .path("SecretString")
                .asText();
        var login = LOGIN.matcher(Json.parse(value).path("sasl.jaas.config").asText());
        if (!login.find()) {
            throw new IllegalStateException(secret + " holds no key");
        }
        return new Credential(login.group(1), Secret.of(login.group(2)));
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
