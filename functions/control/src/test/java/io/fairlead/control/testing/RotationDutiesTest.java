package io.fairlead.control.testing;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;

import io.fairlead.confluent.ApiKeys;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.testing.Topologies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A client secret that has been there for a month, and what the rotation function would do to it. */
public abstract class RotationDutiesTest {
    protected static final String NAME = "orders/manager/java_client";
    protected static final Ref SECRET = Refs.clientSecret(NAME);
    protected static final Duration MONTH = Duration.ofDays(30);

    protected final ControlWorld world = new ControlWorld(Topologies.minimal());
    protected final String arn;
    protected final String first;

    protected RotationDutiesTest() {
        world.ensureAll();
        arn = world.id(SECRET);
        first = world.attribute(SECRET, "key");
        world.pass(MONTH);
    }

    @AfterEach
    void close() {
        world.close();
    }

    protected Reply rotate(Instant since) {
        return world.duty(Operation.rotate, SECRET, since, false);
    }

    protected String pending() {
        return world.vault.byVersion().holder(arn, PENDING).orElseThrow();
    }

    /** The rotation function's first step. */
    protected String make(String version) {
        var account = world.id(
                Refs.serviceAccount(world.topology().accounts().getFirst().name()));
        var marker = Marker.of("fairlead", "minimal", SECRET).forVersion(version);
        var made = keys().create("rotated", marker.behind("a client"), account, world.id(Refs.cluster("orders")));
        var current = world.vault.read(arn).orElseThrow();
        world.vault.byVersion().stage(arn, version, new ClientSecretValue.Kafka(made, current.address()));
        return made.key();
    }

    /** Its last one. */
    protected void finish(String version) {
        var versions = world.vault.byVersion();
        versions.promote(arn, version, versions.holder(arn, CURRENT).orElseThrow());
        versions.unlabel(arn, PENDING, version);
    }

    /** A whole rotation that somebody has started. */
    protected String rotated(String version) {
        world.vault.beginRotation(arn, version);
        var key = make(version);
        finish(version);
        world.pass(Duration.ofMinutes(5));
        return key;
    }

    /** Lists lag behind deletions as well. */
    protected List<String> living() {
        world.pass(Duration.ofMinutes(1));
        return keys()
                .ownedBy(world.id(Refs.serviceAccount(
                        world.topology().accounts().getFirst().name())))
                .stream()
                .map(key -> key.id())
                .toList();
    }

    protected ApiKeys keys() {
        return new ApiKeys(world.cloud());
    }
}
