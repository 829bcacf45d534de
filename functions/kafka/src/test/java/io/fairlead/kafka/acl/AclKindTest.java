package io.fairlead.kafka.acl;

import static io.fairlead.kafka.testing.World.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.kafka.testing.Examples;
import io.fairlead.kafka.testing.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AclKindTest {
    private static final Ref ACLS = Refs.acls("sandbox_cluster");
    private static final String PRODUCER = "sandbox_cluster_app_producer";

    private final World world = World.settled(Examples.nonProd());

    @Test
    void ensure_whenAbsent_grantsJustWhatTheDocumentSays() {
        assertThat(world.ensure(SANDBOX, ACLS)).isEqualTo("CREATED");

        assertThat(entries())
                .containsExactlyInAnyOrder(
                        PRODUCER + " ALLOW WRITE TOPIC LITERAL dev-stock_trades",
                        PRODUCER + " ALLOW DESCRIBE TOPIC LITERAL dev-stock_trades",
                        "sandbox_cluster_app_consumer ALLOW READ TOPIC LITERAL dev-stock_trades",
                        "sandbox_cluster_app_consumer ALLOW READ GROUP PREFIXED sandbox_aws_privatelink_example_",
                        "sandbox_cluster_app_connector ALLOW DESCRIBE CLUSTER LITERAL kafka-cluster",
                        "sandbox_cluster_app_connector ALLOW WRITE TOPIC LITERAL dev-stock_trades",
                        "sandbox_cluster_app_connector ALLOW CREATE TOPIC PREFIXED data-preview",
                        "sandbox_cluster_app_connector ALLOW WRITE TOPIC PREFIXED data-preview");
        assertThat(finding().action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenAgain_changesNothing() {
        world.ensure(SANDBOX, ACLS);

        assertThat(world.ensure(SANDBOX, ACLS)).isEqualTo("NONE");
    }

    @Test
    void ensure_whenSomeWereMadeBeforeACrash_completesThem() {
        grant(PRODUCER, "WRITE", "dev-stock_trades");

        assertThat(world.ensure(SANDBOX, ACLS)).isEqualTo("UPDATED");
        assertThat(entries()).hasSize(8);
    }

    @Test
    void ensure_whenOurAccountHasMore_takesItAwayAndTellsBefore() {
        world.ensure(SANDBOX, ACLS);
        grant(PRODUCER, "READ", "dev-stock_trades");

        assertThat(finding().action()).isEqualTo(Action.UPDATE);
        assertThat(finding().details())
                .containsExactly(
                        "not wanted: " + PRODUCER + " ALLOW READ TOPIC LITERAL dev-stock_trades from * -> (none)");
        assertThat(world.ensure(SANDBOX, ACLS)).isEqualTo("UPDATED");
        assertThat(entries()).hasSize(8).doesNotContain(PRODUCER + " ALLOW READ TOPIC LITERAL dev-stock_trades");
    }

    @Test
    void ensure_whenPrincipalsAreReadBackAsNumbers_convergesAndRemoves() throws IOException {
        try (var numeric = World.settledWithNumericPrincipals(Examples.nonProd())) {
            assertThat(numeric.ensure(SANDBOX, ACLS)).isEqualTo("CREATED");

            var cluster = numeric.cluster("sandbox_cluster");
            assertThat(cluster.items(cluster.at("/acls")))
                    .hasSize(8)
                    .allSatisfy(
                            row -> assertThat(row.path("principal").asText()).matches("User:\\d+"));
            assertThat(numeric.ensure(SANDBOX, ACLS)).isEqualTo("NONE");
            assertThat(numeric.remove(SANDBOX, ACLS)).isEqualTo("DELETED");
            assertThat(cluster.items(cluster.at("/acls"))).isEmpty();
        }
    }

    @Test
    void ensure_whenAStrangerHasEntries_leavesThem() {
        var stranger = world.confluent().strangers().serviceAccount("stranger", "not ours");
        grantTo("User:" + stranger, "READ", "dev-stock_trades");

        world.ensure(SANDBOX, ACLS);

        assertThat(world.remove(SANDBOX, ACLS)).isEqualTo("DELETED");
        assertThat(rows()).containsExactly("User:" + stranger + " READ dev-stock_trades");
    }

    @Test
    void ensure_whenThereAreManyEntries_sendsThemInBatches() {
        var example = Examples.nonProd();
        for (int i = 0; i < 130; i++) {
            example = example.with("/clusters/0/acls/-", """
                    {"account": "%s", "resource": "TOPIC", "name": "orders-%d", "operations": ["READ", "WRITE"]}
                    """.formatted(PRODUCER, i));
        }
        world.edit(example);

        world.ensure(SANDBOX, ACLS);

        assertThat(entries()).hasSize(268);
        assertThat(world.confluent().calls()).containsEntry("POST /kafka/v3/clusters/{cluster_id}/acls:batch", 3);
    }

    @Test
    void ensure_whenConfluentDropsAnEntryThatItAccepted_namesIt() {
        world.editUnchecked("/clusters/0/acls/0/operations", "[\"FLY\"]");

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> world.ensure(SANDBOX, ACLS))
                .withMessageContaining("[" + PRODUCER + " ALLOW FLY TOPIC LITERAL dev-stock_trades from *]");
    }

    @Test
    void ensure_whenAnAccountIsNotThereYet_waits() {
        world.ledger().forget(Refs.serviceAccount(PRODUCER));

        assertThatExceptionOfType(NotReadySoon.class)
                .isThrownBy(() -> world.once(SANDBOX, Operation.ensure, ACLS))
                .withMessageContaining(PRODUCER);
        assertThat(world.ledger().entry(ACLS)).isEmpty();
    }

    @Test
    void ensure_whenAnAccountHasLeftTheDocument_takesItsEntriesAway() {
        world.ensure(SANDBOX, ACLS);
        world.edit(Examples.nonProd().with("/clusters/0/acls", """
                        [{"account": "sandbox_cluster_app_consumer", "resource": "TOPIC", "name": "dev-stock_trades",
                          "operations": ["READ"]}]
                        """));

        world.ensure(SANDBOX, ACLS);

        assertThat(entries()).containsExactly("sandbox_cluster_app_consumer ALLOW READ TOPIC LITERAL dev-stock_trades");
    }

    @Test
    void remove_whenOurs_leavesNothingOfOurs() {
        world.ensure(SANDBOX, ACLS);

        assertThat(world.remove(SANDBOX, ACLS)).isEqualTo("DELETED");

        assertThat(rows()).isEmpty();
        assertThat(world.ledger().entry(ACLS)).isEmpty();
    }

    @Test
    void remove_whenTheRoleHasGone_saysSo() {
        world.ensure(SANDBOX, ACLS);
        world.revokeRoles("sandbox_cluster_app_manager");

        assertThatExceptionOfType(Denied.class).isThrownBy(() -> world.remove(SANDBOX, ACLS));
    }

    private void grant(String account, String operation, String topic) {
        grantTo("User:" + world.id(Refs.serviceAccount(account)), operation, topic);
    }

    private void grantTo(String principal, String operation, String topic) {
        var cluster = world.cluster("sandbox_cluster");
        cluster.post(
                cluster.at("/acls"),
                Map.of(
                        "resource_type", "TOPIC",
                        "resource_name", topic,
                        "pattern_type", "LITERAL",
                        "principal", principal,
                        "host", "*",
                        "operation", operation,
                        "permission", "ALLOW"));
    }

    /** Of our accounts, in our words. */
    private List<String> entries() {
        var found = new ArrayList<String>();
        var cluster = world.cluster("sandbox_cluster");
        for (var account : List.of(PRODUCER, "sandbox_cluster_app_consumer", "sandbox_cluster_app_connector")) {
            var principal = "User:" + world.id(Refs.serviceAccount(account));
            cluster.items(cluster.at("/acls").with("principal", principal))
                    .forEach(row -> found.add(String.join(
                            " ",
                            account,
                            row.path("permission").asText(),
                            row.path("operation").asText(),
                            row.path("resource_type").asText(),
                            row.path("pattern_type").asText(),
                            row.path("resource_name").asText())));
        }
        return found;
    }

    /** Of everybody. */
    private List<String> rows() {
        var cluster = world.cluster("sandbox_cluster");
        return cluster.items(cluster.at("/acls")).stream()
                .map(row -> row.path("principal").asText() + " "
                        + row.path("operation").asText() + " "
                        + row.path("resource_name").asText())
                .toList();
    }

    private Finding finding() {
        return world.observe(SANDBOX).stream()
                .filter(found -> found.ref().equals(ACLS))
                .findFirst()
                .orElseThrow();
    }
}
