package io.fairlead.control.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.Topology.RoleGrant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrantTest {
    private static final String ENVIRONMENT = "crn://confluent.cloud/organization=o-1/environment=env-1";

    private final ControlWorld world = new ControlWorld(Topologies.minimal());
    private final Scope scope = new Scope("fairlead", Topologies.minimal(), 1, world.ledger, name -> Optional.empty());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void crn_ofAClusterRole_endsWithTheCloudCluster() {
        record(Refs.cluster("orders"), ENVIRONMENT + "/cloud-cluster=lkc-1/kafka=lkc-1");

        assertThat(crn(new RoleGrant("CloudClusterAdmin", "orders", null)))
                .isEqualTo(ENVIRONMENT + "/cloud-cluster=lkc-1");
    }

    @Test
    void crn_whenTheClusterIsNamedWithoutSuffix_isTheSame() {
        record(Refs.cluster("orders"), ENVIRONMENT + "/cloud-cluster=lkc-1");

        assertThat(crn(new RoleGrant("CloudClusterAdmin", "orders", null)))
                .isEqualTo(ENVIRONMENT + "/cloud-cluster=lkc-1");
    }

    @Test
    void crn_ofASubjectRole_isBelowTheSchemaRegistry() {
        record(Refs.schemaRegistry("minimal"), ENVIRONMENT + "/schema-registry=lsrc-1");

        assertThat(crn(new RoleGrant("DeveloperRead", null, "*")))
                .isEqualTo(ENVIRONMENT + "/schema-registry=lsrc-1/subject=*");
    }

    @Test
    void crn_ofAnEnvironmentRole_isTheEnvironment() {
        record(Refs.environment("minimal"), ENVIRONMENT);

        assertThat(crn(new RoleGrant("EnvironmentAdmin", null, null))).isEqualTo(ENVIRONMENT);
    }

    private String crn(RoleGrant grant) {
        return Grant.of(grant, Topologies.minimal()).crn(scope);
    }

    private void record(Ref ref, String crn) {
        world.ledger.record(Desired.of(ref, "spec", Phase.ENVIRONMENT, Place.CONTROL, ""), 1, "id", Map.of("crn", crn));
    }
}
