package io.fairlead.control.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import io.fairlead.local.confluent.Existing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvironmentKindTest {
    private static final Ref NON_PROD = Refs.environment("non-prod");

    private final ControlWorld world = new ControlWorld(Topologies.nonProd());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenItIsNotThere_makesItAndRecordsItsName() {
        assertThat(world.ensure(NON_PROD)).isEqualTo("CREATED");

        assertThat(world.attribute(NON_PROD, "crn"))
                .startsWith("crn://confluent.cloud/organization=")
                .endsWith("/environment=" + world.id(NON_PROD));
        assertThat(world.ensure(NON_PROD)).isEqualTo("NONE");
        assertThat(world.observe(NON_PROD).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenAStrangerHasTheName_touchesNothing() {
        var stranger = world.confluent.strangers().environment("non-prod");

        assertThat(world.observe(NON_PROD).action()).isEqualTo(Action.CONFLICT);
        assertThatThrownBy(() -> world.once(Operation.ensure, NON_PROD))
                .isInstanceOf(ExistsNotOurs.class)
                .hasMessageContainingAll(stranger, "/environment");
        assertThat(world.confluent.environments()).extracting(Existing::id).containsExactly(stranger);
        assertThat(world.remove(NON_PROD)).isEqualTo("NONE");
        assertThat(world.confluent.environments()).extracting(Existing::id).containsExactly(stranger);
    }

    @Test
    void ensure_whenTheDocumentAdoptsTheStrangers_takesItOver() {
        var stranger = world.confluent.strangers().environment("non-prod");
        world.change(Topologies.nonProd(document -> environment(document).put("adopt", true)));

        assertThat(world.ensure(NON_PROD)).isEqualTo("ADOPTED");
        assertThat(world.id(NON_PROD)).isEqualTo(stranger);
    }

    @Test
    void ensure_whenThePackageChanges_changesItInPlace() {
        world.ensure(NON_PROD);
        world.change(Topologies.nonProd(document -> environment(document).put("streamGovernance", "ADVANCED")));

        assertThat(world.observe(NON_PROD).details()).containsExactly("streamGovernance: ESSENTIALS -> ADVANCED");
        assertThat(world.ensure(NON_PROD)).isEqualTo("UPDATED");
        assertThat(world.observe(NON_PROD).action()).isEqualTo(Action.NONE);
    }

    @Test
    void remove_whenAStrangersClusterIsInIt_refuses() {
        world.ensure(NON_PROD);
        var cluster = world.confluent.strangers().cluster(world.id(NON_PROD), "somebody's");

        assertThatThrownBy(() -> world.once(Operation.remove, NON_PROD))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(cluster);
        assertThat(world.confluent.environments()).hasSize(1);
    }

    @Test
    void remove_whenItIsEmptyAgain_deletesIt() {
        world.ensure(Phase.ENVIRONMENT, Phase.GATEWAY);

        assertThat(world.remove(Refs.gateway("non-prod-ingress-privatelink-gateway")))
                .isEqualTo("DELETED");
        assertThat(world.remove(NON_PROD)).isEqualTo("DELETED");
        assertThat(world.confluent.isEmpty()).isTrue();
    }

    private static ObjectNode environment(ObjectNode document) {
        return document.withObject("/environment");
    }
}
