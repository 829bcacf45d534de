package io.fairlead.local.world;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.secret.Credential;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client that connects to its cluster again and again with the key of its secret, and keeps that key for some time. */
final class KafkaClient implements AutoCloseable {
    private final World world;
    private final Person person;
    private final String secret;
    private final Duration keeps;
    private final DataPlane plane;
    private @Nullable Credential credential;
    private Instant read = Instant.MIN;

    /**
     * A client.
     *
     * @param keeps for how long it goes on with a value that it has read; AWS's caching client does for an hour
     */
    KafkaClient(World world, Person person, String cluster, String secret, Duration keeps) {
        this.world = world;
        this.person = person;
        this.secret = secret;
        this.keeps = keeps;
        this.plane = person.dataPlane(cluster, secret, this::login);
    }

    /** A new connection; says whether the cluster takes the key. */
    boolean connects() {
        try {
            plane.call(kafka -> kafka.items(kafka.at("/topics")));
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
            known = person.key(secret);
            credential = known;
            read = now;
        }
        return known;
    }

    @Override
    public void close() {
        plane.close();
    }
}
