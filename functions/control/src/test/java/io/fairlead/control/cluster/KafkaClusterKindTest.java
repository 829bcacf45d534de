package io.fairlead.control.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.NotReadyLong;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaClusterKindTest {
    private static final Ref ORDERS = Refs.cluster("orders");

    private final ControlWorld world = new ControlWorld(Topologies.minimal());

    @BeforeEach
    void environment() {
        world.ensure(Phase.ENVIRONMENT);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenItIsNotThere_makesItAndWaitsUntilItIsProvisioned() {
        assertThatThrownBy(() -> world.once(Operation.ensure, ORDERS)).isInstanceOf(NotReady.class);

        world.ensure(ORDERS);

        assertThat(world.confluent.clusters()).hasSize(1);
        assertThat(world.attribute(ORDERS, "crn")).endsWith("/kafka=" + world.id(ORDERS));
        assertThat(world.observe(ORDERS).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenAStrangerHasTheName_touchesNothing() {
        var stranger = world.confluent.strangers().cluster(world.id(Refs.environment("minimal")), "orders");

        assertThatThrownBy(() -> world.once(Operation.ensure, ORDERS))
                .isInstanceOf(ExistsNotOurs.class)
                .hasMessageContainingAll(stranger, "/clusters/0");
        assertThat(world.confluent.clusters()).hasSize(1);
    }

    @Test
    void ensure_whenThreeOthersArePending_looksAgainInAMinute() {
        world.change(Topologies.minimal(KafkaClusterKindTest::withMoreClusters));
        for (var name : new String[] {"orders", "more-0", "more-1"}) {
            assertThatThrownBy(() -> world.once(Operation.ensure, Refs.cluster(name)))
                    .isInstanceOf(NotReady.class);
        }

        var fourth = Refs.cluster("more-2");
        assertThatThrownBy(() -> world.once(Operation.ensure, fourth))
                .isInstanceOf(NotReadyLong.class)
                .hasMessageContaining("pending");
        world.ensure(fourth);
        assertThat(world.confluent.clusters()).hasSize(4);
    }

    @Test
    void ensure_whenTheCapacityChanges_changesItInPlace() {
        world.ensure(ORDERS);
        world.change(Topologies.minimal(document -> cluster(document).put("maxEcku", 4)));

        assertThat(world.ensure(ORDERS)).isEqualTo("UPDATED");
        assertThat(world.observe(ORDERS).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenTheAvailabilityChanges_saysThatItCannot() {
        world.ensure(ORDERS);
        world.change(Topologies.minimal(document -> cluster(document).put("availability", "LOW")));

        assertThat(world.observe(ORDERS).action()).isEqualTo(Action.REPLACE);
        assertThatThrownBy(() -> world.once(Operation.ensure, ORDERS))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("availability: HIGH -> LOW");
    }

    @Test
    void remove_always_waitsUntilConfluentAnswersThatItIsGone() {
        world.ensure(ORDERS);

        assertThat(world.remove(ORDERS)).isEqualTo("DELETED");
        assertThat(world.confluent.clusters()).isEmpty();
    }

    private static ObjectNode cluster(ObjectNode document) {
        return (ObjectNode) document.withArray("/clusters").get(0);
    }

    private static void withMoreClusters(ObjectNode document) {
        ArrayNode clusters = document.withArray("/clusters");
        for (int i = 0; i < 3; i++) {
            var more = cluster(document).deepCopy();
            more.put("name", "more-" + i).remove("acls");
            more.remove("topics");
            clusters.add(more);
            var roles = (ArrayNode) document.at("/accounts/0/roles");
            roles.addObject().put("role", "CloudClusterAdmin").put("cluster", "more-" + i);
            ((ArrayNode) document.at("/accounts/0/secrets"))
                    .addObject()
                    .put("name", "more-" + i + "/manager")
                    .put("cluster", "more-" + i)
                    .put("network", "sandbox-minimal")
                    .put("description", "manager of more-" + i);
        }
    }
}
