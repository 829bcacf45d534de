package io.fairlead.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.secret.StoredSecret;
import io.fairlead.core.testing.Topologies;
import io.fairlead.local.confluent.Existing;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole reference topology, as far as the control function goes. */
class ControlPlaneTest {
    @Test
    void ensure_whenTheWorldIsEmpty_makesTheReferenceTopologyAndNothingElse() {
        try (var world = new ControlWorld(Topologies.nonProd())) {
            world.ensureAll();

            assertThat(world.confluent.everything().stream()
                            .collect(Collectors.groupingBy(Existing::kind, Collectors.counting())))
                    .isEqualTo(Map.of(
                            "Environment", 1L,
                            "Gateway", 1L,
                            "AccessPoint", 2L,
                            "KafkaCluster", 2L,
                            "SchemaRegistry", 1L,
                            "ServiceAccount", 9L,
                            "RoleBinding", 6L,
                            "ApiKey", 9L));
            assertThat(world.vault.secrets()).hasSize(9);
            assertThat(world.observe())
                    .filteredOn(finding -> finding.phase() != Phase.CONNECTOR)
                    .extracting(Finding::action)
                    .containsOnly(Action.NONE);
        }
    }

    @Test
    void ensure_always_leavesSecretsInTheVaultOnly() {
        try (var world = new ControlWorld(Topologies.nonProd())) {
            world.ensureAll();

            var written = world.ledger.entries() + " " + world.observe() + " " + world.vault.secrets();
            assertThat(world.vault.secrets())
                    .allSatisfy(stored -> assertThat(
                                    world.vault.read(stored.arn()).orElseThrow())
                            .satisfies(value -> assertThat(written)
                                    .contains(value.credential().key())
                                    .doesNotContain(value.credential().secret().reveal())));
        }
    }

    @Test
    void remove_whenAllIsThere_leavesNothingButRecoverableSecrets() {
        try (var world = new ControlWorld(Topologies.nonProd())) {
            world.ensureAll();

            world.removeAll();

            assertThat(world.confluent.everything()).isEmpty();
            assertThat(world.ledger.entries()).isEmpty();
            assertThat(world.vault.secrets()).allMatch(StoredSecret::scheduledForDeletion);
        }
    }
}
