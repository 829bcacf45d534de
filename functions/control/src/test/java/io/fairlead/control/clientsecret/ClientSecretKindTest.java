package io.fairlead.control.clientsecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.confluent.Target;
import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.StoredSecret;
import io.fairlead.core.testing.Topologies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientSecretKindTest {
    private static final Ref MANAGER = Refs.clientSecret("orders/manager/java_client");
    private static final String PATH = "/confluent_cloud_resource/minimal/orders/manager/java_client";
    private static final String MARKER = "fairlead:minimal/client-secret/orders/manager/java_client";

    private final ControlWorld world = new ControlWorld(Topologies.minimal());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenTheAccessPointIsNotThere_makesNoKeyYet() {
        world.ensure(Phase.ENVIRONMENT, Phase.SERVICE_ACCOUNT, Phase.CLUSTER);

        assertThatThrownBy(() -> world.once(Operation.ensure, MANAGER))
                .isInstanceOf(NotReadySoon.class)
                .hasMessageContaining("access-point sandbox-minimal");
        assertThat(keys()).isEmpty();
        assertThat(world.observe(MANAGER).action()).isEqualTo(Action.CREATE);
    }

    @Test
    void ensure_whenAllIsThere_keepsALiveKeyAndThePrivateAddress() {
        world.ensureClusters();

        assertThat(world.ensure(MANAGER)).isEqualTo("CREATED");

        var stored = stored();
        assertThat(stored.description()).isEqualTo("Kafka client of the manager of the cluster orders");
        assertThat(stored.tags())
                .containsEntry("fairlead:topology", "minimal")
                .containsEntry("fairlead:marker", MARKER);
        assertThat(value()).isInstanceOf(ClientSecretValue.Kafka.class);
        assertThat(value().address()).isEqualTo(world.attribute(MANAGER, "bootstrap"));
        assertThat(keys()).containsExactly(value().credential().key());
        assertThat(world.attribute(MANAGER, "key")).isEqualTo(keys().getFirst());
        assertThat(world.attribute(MANAGER, "rest")).startsWith("http");
        assertThat(world.attribute(MANAGER, "bootstraps")).startsWith(world.attribute(MANAGER, "bootstrap"));
        assertThat(new ApiKeys(world.cloud())
                        .find(keys().getFirst())
                        .orElseThrow()
                        .description())
                .endsWith(" [" + MARKER + '#' + version() + ']');
        assertThat(world.observe(MANAGER).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenKeyAndRoleHaveArrived_opensTheCluster() {
        world.ensureClusters();
        world.ensure(Phase.CLUSTER_ROLE);
        world.ensure(MANAGER);
        world.pass(Duration.ofMinutes(2));

        var topics = Target.of("/kafka/v3/clusters/{}/topics", world.id(Refs.cluster("orders")));
        assertThat(world.kafka(MANAGER).items(topics)).isEmpty();
    }

    @Test
    void ensure_whenTheAnswerToAnEarlierKeyWasLost_deletesTheOrphan() {
        world.ensureClusters();
        key("any [" + MARKER + ']');
        var strangers = key("made by a person");

        world.ensure(MANAGER);

        assertThat(keys()).containsExactlyInAnyOrder(value().credential().key(), strangers.key());
    }

    @Test
    void ensure_whenSomebodyDeletedTheKey_putsANewOne() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var old = value().credential();
        new ApiKeys(world.cloud()).delete(old.key());

        assertThat(world.observe(MANAGER).details()).containsExactly("key: gone -> live");
        assertThat(world.ensure(MANAGER)).isEqualTo("UPDATED");

        assertThat(value().credential()).isNotEqualTo(old);
        assertThat(keys()).containsExactly(value().credential().key());
        assertThat(world.attribute(MANAGER, "key")).isEqualTo(keys().getFirst());
    }

    @Test
    void ensure_whenSomebodyDeletedTheKeyThatALinkDoesNotUse_leavesTheOneThatItUses() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var ofTheLink = key("draining [" + MARKER + ']').key();
        var link = Refs.clusterLink("link", "orders");
        world.ledger.record(
                Desired.of(link, "", Phase.LINK, Place.kafka("x"), ""), 1, "link", Map.of("key", ofTheLink));
        new ApiKeys(world.cloud()).delete(value().credential().key());

        world.ensure(MANAGER);
        world.sweep();

        assertThat(keys()).containsExactlyInAnyOrder(value().credential().key(), ofTheLink);
    }

    @Test
    void ensure_whenOnlyTheAddressDiffers_keepsTheKey() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var credential = value().credential();
        world.vault.put(PATH, new ClientSecretValue.Kafka(credential, "elsewhere:9092"));

        assertThat(world.ensure(MANAGER)).isEqualTo("UPDATED");

        assertThat(value().credential()).isEqualTo(credential);
        assertThat(value().address()).isEqualTo(world.attribute(MANAGER, "bootstrap"));
        assertThat(keys()).hasSize(1);
    }

    @Test
    void ensure_whenOnlyTheDescriptionDiffers_changesNothingElse() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var value = value();
        world.change(Topologies.minimal(
                document -> ((ObjectNode) document.at("/accounts/0/secrets/0")).put("description", "Another one")));

        assertThat(world.ensure(MANAGER)).isEqualTo("UPDATED");

        assertThat(stored().description()).isEqualTo("Another one");
        assertThat(stored().tags()).containsEntry("fairlead:marker", MARKER);
        assertThat(value()).isEqualTo(value);
    }

    @Test
    void ensure_whenSomebodyHasChangedItsTags_putsThemBack() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var before = stored();
        world.vault.describe(PATH, before.description(), Map.of("fairlead:marker", "somebody's"));

        assertThat(world.ensure(MANAGER)).isEqualTo("UPDATED");

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void ensure_whenAStrangersSecretHasTheName_neverTouchesIt() {
        world.ensureClusters();
        world.vault.strangers(PATH);

        assertThatThrownBy(() -> world.once(Operation.ensure, MANAGER))
                .isInstanceOf(ExistsNotOurs.class)
                .hasMessageContainingAll(PATH, "/accounts/0/secrets/0");
        assertThat(keys()).isEmpty();
        assertThat(stored().description()).isEqualTo("not of Fairlead");
    }

    @Test
    void ensure_whenItIsScheduledForDeletion_takesItBackWithANewKey() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var old = value().credential();
        world.remove(MANAGER);
        assertThat(stored().scheduledForDeletion()).isTrue();
        assertThat(keys()).isEmpty();

        assertThat(world.ensure(MANAGER)).isEqualTo("UPDATED");

        assertThat(stored().scheduledForDeletion()).isFalse();
        assertThat(value().credential()).isNotEqualTo(old);
        assertThat(keys()).containsExactly(value().credential().key());
    }

    @Test
    void ensure_whenAPersonScheduledItsDeletion_takesItBackWithItsLiveKey() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var value = value();
        world.vault.delete(PATH, 7);

        assertThat(world.ensure(MANAGER)).isEqualTo("UPDATED");

        assertThat(stored().scheduledForDeletion()).isFalse();
        assertThat(value()).isEqualTo(value);
        assertThat(keys()).containsExactly(value.credential().key());
    }

    @Test
    void ensure_whenTheCurrentKeyIsGone_keepsThePreviousOne() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var previous = value().credential().key();
        var current = put(key("rotated [" + MARKER + ']'));
        new ApiKeys(world.cloud()).delete(current);

        assertThat(world.ensure(MANAGER)).isEqualTo("UPDATED");

        assertThat(keys())
                .containsExactlyInAnyOrder(previous, value().credential().key());
    }

    @Test
    void sweep_whenAnswersWereLost_deletesWhatBearsOurMarkerAndNobodyHolds() {
        world.ensureClusters();
        world.ensure(MANAGER);
        key("its answer was lost [" + MARKER + ']');
        key("of a secret that is gone [fairlead:minimal/client-secret/orders/former]");
        var strangers = key("made by a person");
        var neighbours = key("of another topology [fairlead:minimal-2/client-secret/orders/manager/java_client]");

        assertThat(world.sweep()).isEqualTo("DELETED");

        assertThat(keys()).containsExactlyInAnyOrder(value().credential().key(), strangers.key(), neighbours.key());
        world.pass(Duration.ofSeconds(10));
        assertThat(world.sweep()).isEqualTo("NONE");
    }

    @Test
    void sweep_whenAVersionHoldsTheKey_keepsItWithAndWithoutALabel() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var draining = value().credential().key();
        var previous = put(key("rotated [" + MARKER + ']'));
        var current = put(key("rotated again [" + MARKER + ']'));

        assertThat(world.sweep()).isEqualTo("NONE");

        assertThat(keys()).containsExactlyInAnyOrder(draining, previous, current);
    }

    @Test
    void sweep_whenARotationHasBegun_leavesTheKeyThatItMayHaveMade() {
        world.ensureClusters();
        world.ensure(MANAGER);
        world.vault.beginRotation(PATH, "its-version");
        key("not stored yet [" + MARKER + "#its-version]");

        assertThat(world.sweep()).isEqualTo("NONE");

        assertThat(keys()).hasSize(2);
    }

    @Test
    void sweep_whenTheSecretWaitsForItsDeletion_leavesItsKeys() {
        world.ensureClusters();
        world.ensure(MANAGER);
        var unread = key("maybe in it [" + MARKER + ']').key();
        world.vault.delete(PATH, 7);

        assertThat(world.sweep()).isEqualTo("NONE");

        assertThat(keys()).contains(unread);
    }

    @Test
    void remove_whenTheClusterIsGoneAlready_stillSchedulesTheDeletion() {
        world.ensureClusters();
        world.ensure(MANAGER);
        world.remove(Refs.cluster("orders"));

        assertThat(world.remove(MANAGER)).isEqualTo("DELETED");

        assertThat(stored().scheduledForDeletion()).isTrue();
        assertThat(world.ledger.entry(MANAGER)).isEmpty();
    }

    @Test
    void ensure_ofASchemaRegistrySecret_carriesThePrivateUrlOfItsNetwork() {
        try (var reference = new ControlWorld(Topologies.nonProd())) {
            reference.ensureAll();
            var secret = Refs.clientSecret("schema_registry_cluster/shared-non-prod");

            var value = reference
                    .vault
                    .read("/confluent_cloud_resource/non-prod/schema_registry_cluster/shared-non-prod")
                    .orElseThrow();

            assertThat(value).isInstanceOf(ClientSecretValue.SchemaRegistry.class);
            assertThat(value.address()).isEqualTo(reference.attribute(secret, "url"));
        }
    }

    /** A key of the manager, made beside the product, once lists show it. */
    private Credential key(String description) {
        var made = new ApiKeys(world.cloud())
                .create(
                        "by hand",
                        description,
                        world.id(Refs.serviceAccount("orders_manager")),
                        world.id(Refs.cluster("orders")));
        world.pass(Duration.ofSeconds(10));
        return made;
    }

    /** Writes a version as a rotation does; says which key is in it. */
    private String put(Credential credential) {
        world.vault.put(PATH, new ClientSecretValue.Kafka(credential, value().address()));
        return credential.key();
    }

    private List<String> keys() {
        return world.confluent.liveKeysOf("orders_manager");
    }

    private String version() {
        return world.vault.versions(PATH).getLast().id();
    }

    private StoredSecret stored() {
        return world.vault.find(PATH).orElseThrow();
    }

    private ClientSecretValue value() {
        return world.vault.read(PATH).orElseThrow();
    }
}
