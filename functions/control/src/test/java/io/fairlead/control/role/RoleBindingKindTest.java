package io.fairlead.control.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.confluent.Target;
import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import io.fairlead.local.confluent.Existing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoleBindingKindTest {
    private static final Ref ADMIN = new Ref("role-binding", "orders_manager/CloudClusterAdmin/cluster/orders");
    private static final Target ALL = Target.of("/iam/v2/role-bindings");

    private final ControlWorld world = new ControlWorld(Topologies.minimal());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void desired_ofTheReferenceTopology_tellsClusterRolesFromSubjectRoles() {
        try (var reference = new ControlWorld(Topologies.nonProd())) {
            assertThat(reference.observe())
                    .filteredOn(finding -> finding.ref().kind().equals("role-binding"))
                    .extracting(Finding::phase)
                    .containsExactly(
                            Phase.CLUSTER_ROLE,
                            Phase.CLUSTER_ROLE,
                            Phase.CLUSTER_ROLE,
                            Phase.CLUSTER_ROLE,
                            Phase.REGISTRY_ROLE,
                            Phase.REGISTRY_ROLE);
        }
    }

    @Test
    void ensure_whenTheClusterIsNotThere_waits() {
        world.ensure(Phase.ENVIRONMENT, Phase.SERVICE_ACCOUNT);

        assertThatThrownBy(() -> world.once(Operation.ensure, ADMIN)).isInstanceOf(NotReadySoon.class);
        assertThat(bindings()).isEmpty();
    }

    @Test
    void ensure_whenAllIsThere_bindsTheClusterWithoutItsKafkaSuffix() {
        clusterAndAccounts();

        assertThat(world.ensure(ADMIN)).isEqualTo("CREATED");

        assertThat(world.cloud()
                        .get(Target.of("/iam/v2/role-bindings/{}", world.id(ADMIN)))
                        .path("crn_pattern")
                        .asText())
                .endsWith("/cloud-cluster=" + world.id(Refs.cluster("orders")));
        assertThat(world.observe(ADMIN).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenAnotherBindingOnlyContainsThePattern_isNotTakenForIt() {
        clusterAndAccounts();
        bind(crn() + "/kafka=" + world.id(Refs.cluster("orders")));

        assertThat(world.ensure(ADMIN)).isEqualTo("CREATED");
        assertThat(bindings()).hasSize(2);
    }

    @Test
    void ensure_whenItIsThereAlready_takesItOver() {
        clusterAndAccounts();
        bind(crn());

        assertThat(world.ensure(ADMIN)).isEqualTo("ADOPTED");
        assertThat(bindings()).hasSize(1);
    }

    @Test
    void remove_whenTheClusterIsGoneAlready_deletesIt() {
        clusterAndAccounts();
        world.ensure(ADMIN);
        world.remove(Refs.cluster("orders"));

        assertThat(world.remove(ADMIN)).isEqualTo("DELETED");
        assertThat(bindings()).isEmpty();
    }

    private void clusterAndAccounts() {
        world.ensure(Phase.ENVIRONMENT, Phase.CLUSTER, Phase.SERVICE_ACCOUNT);
    }

    private void bind(String crn) {
        world.cloud()
                .post(
                        ALL,
                        Json.object()
                                .put("principal", "User:" + world.id(Refs.serviceAccount("orders_manager")))
                                .put("role_name", "CloudClusterAdmin")
                                .put("crn_pattern", crn));
        world.pass(Duration.ofSeconds(10));
    }

    private String crn() {
        return world.attribute(Refs.cluster("orders"), "crn").replaceFirst("/kafka=.*", "");
    }

    private List<String> bindings() {
        return world.confluent.everything().stream()
                .filter(it -> it.kind().equals("RoleBinding"))
                .map(Existing::id)
                .toList();
    }
}
