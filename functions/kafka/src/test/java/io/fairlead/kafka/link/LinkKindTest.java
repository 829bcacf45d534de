package io.fairlead.kafka.link;

import static io.fairlead.kafka.testing.World.SANDBOX;
import static io.fairlead.kafka.testing.World.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.kafka.testing.Examples;
import io.fairlead.kafka.testing.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkKindTest {
    private static final String NAME = "bidirectional-between-sandbox-and-shared";
    private static final Ref HERE = Refs.clusterLink(NAME, "sandbox_cluster");
    private static final Ref THERE = Refs.clusterLink(NAME, "shared_cluster");

    private static final Ref MIRROR = Refs.mirrorTopic(NAME, "shared_cluster", "dev-stock_trades");

    private final World world = World.settled(Examples.nonProd());

    @Test
    void ensure_whenBothSidesAreMade_areHealthyAndOneLink() {
        world.ensure(SANDBOX, HERE);
        world.ensure(SHARED, THERE);
        world.wait(Duration.ofMinutes(1));

        assertThat(link("sandbox_cluster").orElseThrow().path("link_error").asText())
                .isEqualTo("NO_ERROR");
        assertThat(link("shared_cluster").orElseThrow().path("cluster_link_id"))
                .isEqualTo(link("sandbox_cluster").orElseThrow().path("cluster_link_id"));
        assertThat(finding(HERE).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenTheFirstAddressDoesNotDo_takesTheNext() {
        world.ensure(SANDBOX, HERE);

        var cluster = world.cluster("sandbox_cluster");
        assertThat(cluster.find(cluster.at("/links/{}/configs/{}", NAME, "bootstrap.servers"))
                        .orElseThrow()
                        .path("value")
                        .asText())
                .isEqualTo("127.0.0.1:9092");
    }

    @Test
    void ensure_whenTheAnswerOfTheCreationWasLost_takesTheLinkAsOursAndSendsTheKeyAgain() {
        world.ensure(SANDBOX, HERE);
        world.ledger().forget(HERE);
        world.ledger().intend(world.wanted(SANDBOX, HERE), 1);

        assertThat(world.ensure(SANDBOX, HERE)).isEqualTo("UPDATED");
        assertThat(world.ensure(SANDBOX, HERE)).isEqualTo("NONE");
    }

    @Test
    void ensure_whenItsAddressHasGone_sendsOneThatDoes() {
        world.ensure(SANDBOX, HERE);
        var cluster = world.cluster("sandbox_cluster");
        var address = cluster.at("/links/{}/configs/{}", NAME, "bootstrap.servers");
        cluster.put(address, Map.of("value", "of.an.access.point.before:9092"));
        assertThat(finding(HERE).details()).containsExactly("address: of.an.access.point.before:9092 -> good");

        assertThat(world.ensure(SANDBOX, HERE)).isEqualTo("UPDATED");

        assertThat(cluster.find(address).orElseThrow().path("value").asText()).isEqualTo("127.0.0.1:9092");
        assertThat(finding(HERE).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenAStrangerHasTheName_refuses() {
        world.ensure(SANDBOX, HERE);
        world.ledger().forget(HERE);

        assertThatExceptionOfType(ExistsNotOurs.class).isThrownBy(() -> world.ensure(SANDBOX, HERE));
        assertThat(world.remove(SANDBOX, HERE)).isEqualTo("NONE");
        assertThat(link("sandbox_cluster")).isPresent();
    }

    @Test
    void ensure_whenTheOtherSidesKeyWasReplaced_sendsTheNewOne() {
        world.ensure(SANDBOX, HERE);
        world.deleteKey("shared_cluster/linking/java_client");
        world.replaceKey("shared_cluster/linking/java_client");
        world.wait(Duration.ofMinutes(5));

        assertThat(finding(HERE).action()).isEqualTo(Action.UPDATE);
        assertThat(world.ensure(SANDBOX, HERE)).isEqualTo("UPDATED");
        assertThat(link("sandbox_cluster").orElseThrow().path("link_error").asText())
                .isEqualTo("NO_ERROR");
    }

    @Test
    void ensure_whenNoAddressOfTheOtherSideDoes_saysWhatConfluentSaidOfEach() {
        world.deleteKey("shared_cluster/linking/java_client");

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> world.ensure(SANDBOX, HERE))
                .withMessageContaining("nowhere.example:9092")
                .withMessageContaining("AUTHENTICATION_ERROR");
        assertThat(link("sandbox_cluster")).isEmpty();
    }

    @Test
    void ensure_whenRefused_tellsNoSecret() {
        var credential = world.replaceKey("shared_cluster/linking/java_client"); // too young to be known

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> world.ensure(SANDBOX, HERE))
                .satisfies(refusal -> assertThat(refusal.toString())
                        .doesNotContain(credential.secret().reveal())
                        .doesNotContain("PlainLoginModule"));
    }

    @Test
    void ensure_whenTheLinkingAccountHasNoRole_isDenied() {
        world.revokeRoles("sandbox_cluster_linking_app_manager");

        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> world.ensure(SANDBOX, HERE))
                .withMessageContaining("CloudClusterAdmin");
    }

    @Test
    void remove_whenSound_pollsUntilItIsGone() {
        world.ensure(SANDBOX, HERE);
        world.ensure(SHARED, THERE);

        assertThat(world.remove(SHARED, THERE)).isEqualTo("DELETED");
        assertThat(world.remove(SANDBOX, HERE)).isEqualTo("DELETED");

        assertThat(link("sandbox_cluster")).isEmpty();
        assertThat(link("shared_cluster")).isEmpty();
    }

    @Test
    void remove_whenOurMirrorWasLeft_takesTheLinkFromIt() {
        mirrored();

        assertThat(world.remove(SHARED, THERE)).isEqualTo("DELETED");

        assertThat(link("shared_cluster")).isEmpty();
        assertThat(world.ledger().entry(MIRROR)).as("left to its cluster").isPresent();
    }

    @Test
    void remove_whenAPersonsMirrorFollows_keepsTheLinkAndSaysSo() {
        mirrored();
        world.ledger().forget(MIRROR);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> world.remove(SHARED, THERE))
                .withMessageContaining("in use by mirror topics")
                .withMessageContaining("remove or promote the mirror topics of this link first");
        assertThat(link("shared_cluster")).isPresent();
    }

    private void mirrored() {
        world.ensure(SANDBOX, Refs.topic("sandbox_cluster", "dev-stock_trades"));
        world.ensure(SANDBOX, HERE);
        world.ensure(SHARED, THERE);
        world.ensure(SHARED, MIRROR);
    }

    @Test
    void remove_whenTheRoleHasGone_isDenied() {
        world.ensure(SANDBOX, HERE);
        world.revokeRoles("sandbox_cluster_linking_app_manager");

        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> world.remove(SANDBOX, HERE))
                .withMessageContaining("Cluster authorization failed");
    }

    @Test
    void desired_whenTheSecondSide_comesAfterTheFirst() {
        assertThat(world.wanted(SHARED, THERE).dependsOn()).contains(HERE);
        assertThat(world.wanted(SANDBOX, HERE).dependsOn())
                .doesNotContain(THERE)
                .contains(Refs.clientSecret("shared_cluster/linking/java_client"));
        assertThat(world.wanted(SHARED, THERE).pointer()).isEqualTo("/links/0/sides/1");
        assertThat(world.wanted(SHARED, THERE).container()).isEqualTo(Refs.cluster("shared_cluster"));
    }

    private Optional<JsonNode> link(String clusterName) {
        var cluster = world.cluster(clusterName);
        return cluster.find(cluster.at("/links/{}", NAME));
    }

    private Finding finding(Ref ref) {
        return world.observe(SANDBOX).stream()
                .filter(found -> found.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }
}
