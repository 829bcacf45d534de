package io.fairlead.kafka.probe;

import static io.fairlead.kafka.testing.World.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.errors.Unreachable;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.kafka.testing.Examples;
import io.fairlead.kafka.testing.World;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Interference.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSecretProbeTest {
    private static final String TOPICS = "GET /kafka/v3/clusters/{cluster_id}/topics";
    private static final String ACLS = "GET /kafka/v3/clusters/{cluster_id}/acls";
    private static final Ref MANAGER = Refs.clientSecret("sandbox_cluster/app_manager/java_client");
    private static final Ref REGISTRY = Refs.clientSecret("schema_registry_cluster");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sandbox_cluster/app_manager/java_client",
                "sandbox_cluster/app_consumer/java_client",
                "sandbox_cluster/linking/java_client",
                "schema_registry_cluster"
            })
    void probe_whenTheKeyIsKnown_proves(String secret) {
        var world = World.settled(Examples.nonProd());

        assertThatNoException().isThrownBy(() -> world.once(SANDBOX, Operation.probe, Refs.clientSecret(secret)));
    }

    @Test
    void probe_whenItSucceeds_hasSucceededTwice() {
        var world = World.settled(Examples.nonProd());

        world.probe(SANDBOX, MANAGER);

        assertThat(world.confluent().calls()).containsEntry(TOPICS, 2).containsEntry(ACLS, 2);
    }

    /** The list of topics shows nothing to an account without rights, so it proves no role; what a role allows does. */
    @Test
    void probe_whenTheRoleOfAYoungKeyIsNotEffective_waits() {
        var world = World.settled(Examples.nonProd());
        world.revokeRoles("sandbox_cluster_app_manager");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER))
                .satisfies(failure -> assertThat(failure.category()).isEqualTo(Category.NOT_READY));
    }

    @Test
    void probe_whenTheRoleIsMissingForLong_isDenied() {
        var world = World.settled(Examples.nonProd());
        world.revokeRoles("sandbox_cluster_app_manager");
        world.wait(Duration.ofHours(1));

        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER))
                .withMessageContaining("role");
        assertThat(world.published()).containsExactly(Measurement.of(Metric.PROBE_FAILURES, 1, "here", "role"));
    }

    @Test
    void probe_whenTheKeyIsYoung_looksSeldomFirstAndOftenLater() {
        var world = World.unsettled(Examples.nonProd());

        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER));
        world.wait(Duration.ofSeconds(105));
        assertThatExceptionOfType(NotReadySoon.class)
                .isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER))
                .withMessageContaining("401");
        assertThat(world.published()).isEmpty();
        world.probe(SANDBOX, MANAGER);
    }

    @Test
    void probe_whenTheRegistryKeyIsYoung_waitsForIt() {
        var world = World.unsettled(Examples.nonProd());

        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.once(SANDBOX, Operation.probe, REGISTRY));
        world.probe(SANDBOX, REGISTRY);
    }

    @Test
    void probe_whenAnOldKeyIsRefused_saysThatItIsDead() {
        var world = World.settled(Examples.nonProd());
        world.deleteKey("sandbox_cluster/app_manager/java_client");
        world.wait(Duration.ofMinutes(15));

        assertThatExceptionOfType(BadCredential.class)
                .isThrownBy(() -> world.probe(SANDBOX, MANAGER))
                .withMessageContaining("too old to be still on its way")
                .satisfies(dead -> assertThat(dead.getMessage()).containsOnlyOnce("To go on: "));
        assertThat(world.published()).containsExactly(Measurement.of(Metric.PROBE_FAILURES, 1, "here", "key"));
    }

    @Test
    void probe_whenAnOldSecretHasAYoungKey_waitsForIt() {
        var world = World.settled(Examples.nonProd());
        world.wait(Duration.ofDays(30));
        world.replaceKey("sandbox_cluster/app_manager/java_client");

        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER));
        world.probe(SANDBOX, MANAGER);
    }

    @Test
    void probe_whenTheSecretIsEmpty_saysHowToFillIt() {
        var world = World.settled(Examples.nonProd());
        world.emptySecret("sandbox_cluster/app_manager/java_client");

        assertThatExceptionOfType(BadCredential.class)
                .isThrownBy(() -> world.probe(SANDBOX, MANAGER))
                .withMessageContaining("run apply");
    }

    @Test
    void probe_whenTheSecretIsNotRecordedYet_waits() {
        var world = World.settled(Examples.nonProd());
        world.ledger().forget(MANAGER);

        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER));
    }

    /** The registry filters its list by what the account may read, as Kafka does with topics. */
    @Test
    void probe_whenTheAccountHasNoRole_provesTheKeyAlone() {
        var world = World.settled(Examples.nonProd());
        world.revokeRoles("src_api");

        assertThatNoException().isThrownBy(() -> world.probe(SANDBOX, REGISTRY));
    }

    @Test
    void probe_whenAnOldKeyMayNotEvenList_isDenied() {
        var world = World.settled(Examples.nonProd());
        var denied = Errors.coded(403, 40301, "User is denied operation READ on Subject: *")
                .answer("");
        world.confluent()
                .interfere(call -> call.operation().equals("GET /subjects") ? Verdict.answered(denied) : Verdict.FREE);
        world.wait(Duration.ofMinutes(15));

        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> world.probe(SANDBOX, REGISTRY))
                .withMessageContaining("role");
    }

    @Test
    void probe_whenTheRecordIsNotInsyncYet_asksForNoName() {
        var world = World.settled(Examples.nonProd());
        world.recordIsSpreading("sandbox-non-prod");
        world.confluent().close(); // a call would end at TCP

        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER))
                .withMessageContaining("INSYNC of dns-record sandbox-non-prod");
    }

    @Test
    void probe_whenTheRecordHadTimeToSpread_goesAhead() {
        var world = World.settled(Examples.nonProd());
        world.recordIsSpreading("sandbox-non-prod");

        world.wait(Duration.ofMinutes(5));

        assertThatNoException().isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER));
    }

    @Test
    void probe_whenNobodyListensYet_waitsWhileTheKeyIsYoung() {
        var world = World.settled(Examples.nonProd());
        world.confluent().close();

        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER))
                .withMessageContaining("ended at TCP");
    }

    @Test
    void probe_whenNobodyListensForLong_isUnreachable() {
        var world = World.settled(Examples.nonProd());
        world.wait(Duration.ofMinutes(15));
        world.confluent().close();

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER))
                .withMessageContaining("ended at TCP");
    }

    @Test
    void probe_whenTheNameDoesNotResolve_isUnreachableHoweverYoungTheKey() {
        var world = World.unsettled(Examples.nonProd());
        world.readdress(
                "sandbox_cluster/app_manager/java_client",
                "https://lkc-1-ap1.us-east-1.aws.accesspoint.glb.confluent.cloud:443");

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> world.once(SANDBOX, Operation.probe, MANAGER))
                .withMessageContaining("ended at name");
    }

    /** A rotation proves a key before anybody is given it. */
    @Test
    void probe_whenAVersionIsNamed_provesThatOneAndNoRole() {
        var world = World.settled(Examples.nonProd());
        var arn = world.id(MANAGER);
        var version = world.versions().holder(arn, SecretVersions.CURRENT).orElseThrow();
        world.replaceKey(MANAGER.name());

        world.prove(SANDBOX, MANAGER, version);

        assertThat(world.confluent().calls()).containsEntry(TOPICS, 2).doesNotContainKey(ACLS);
    }

    @Test
    void probe_whenTheVersionsKeyIsNotKnownYet_waitsHoweverOldTheSecretIs() {
        var world = World.settled(Examples.nonProd());
        world.wait(Duration.ofHours(1));
        world.replaceKey(MANAGER.name());
        var version = world.versions()
                .holder(world.id(MANAGER), SecretVersions.CURRENT)
                .orElseThrow();

        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> world.prove(SANDBOX, MANAGER, version))
                .withMessageContaining("not proven");
    }

    @Test
    void probe_whenThereIsNoSuchVersion_saysSo() {
        var world = World.settled(Examples.nonProd());

        assertThatExceptionOfType(BadCredential.class)
                .isThrownBy(() -> world.prove(SANDBOX, MANAGER, "never"))
                .withMessageContainingAll(MANAGER.toString(), "never", "holds no key");
    }
}
