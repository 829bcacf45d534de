package io.fairlead.control.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaRegistryKindTest {
    private static final Ref REGISTRY = Refs.schemaRegistry("minimal");

    private final ControlWorld world = new ControlWorld(Topologies.minimal());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenTheFirstClusterIsThere_findsWhatAppearsByItself() {
        world.ensure(Phase.ENVIRONMENT);
        assertThatThrownBy(() -> world.once(Operation.ensure, REGISTRY))
                .isInstanceOf(NotReadySoon.class)
                .hasMessageContaining("has not appeared yet");

        world.ensure(Refs.cluster("orders"));
        world.ensure(REGISTRY);

        assertThat(world.id(REGISTRY)).startsWith("lsrc-");
        assertThat(world.attribute(REGISTRY, "crn")).endsWith("/schema-registry=" + world.id(REGISTRY));
    }

    @Test
    void remove_always_onlyForgets() {
        world.ensure(Phase.ENVIRONMENT, Phase.CLUSTER, Phase.SCHEMA_REGISTRY);

        assertThat(world.remove(REGISTRY)).isEqualTo("DELETED");
        assertThat(world.ledger.entry(REGISTRY)).isEmpty();
        assertThat(world.confluent.everything()).anyMatch(it -> it.kind().equals("SchemaRegistry"));
    }
}
