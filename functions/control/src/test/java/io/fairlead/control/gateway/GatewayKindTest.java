package io.fairlead.control.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayKindTest {
    private static final Ref GATEWAY = Refs.gateway("minimal-ingress-privatelink-gateway");

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
    void ensure_whenItIsProvisioned_recordsItsEndpointServiceBeforeAnyAccessPoint() {
        assertThatThrownBy(() -> world.once(Operation.ensure, GATEWAY))
                .isInstanceOf(NotReady.class)
                .hasMessageContaining("provisioning");

        assertThat(world.ensure(GATEWAY)).isEqualTo("NONE");
        assertThat(world.attribute(GATEWAY, "service")).startsWith("com.amazonaws.vpce.us-east-1.vpce-svc-");
        assertThat(world.observe(GATEWAY).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenTheLedgerDoesNotKnowIt_refuses() {
        world.ensure(GATEWAY);
        world.ledger.forget(GATEWAY);

        assertThatThrownBy(() -> world.once(Operation.ensure, GATEWAY)).isInstanceOf(ExistsNotOurs.class);
    }

    @Test
    void ensure_whenItExpired_saysWhatToDo() {
        world.ensure(GATEWAY);
        world.confluent.expireGateway(world.id(GATEWAY));

        assertThatThrownBy(() -> world.once(Operation.ensure, GATEWAY))
                .isInstanceOf(Conflict.class)
                .hasMessageContainingAll("EXPIRED", world.id(GATEWAY), "approve that it is replaced");
    }

    @Test
    void remove_always_waitsUntilItIsGone() {
        world.ensure(GATEWAY);

        assertThat(world.remove(GATEWAY)).isEqualTo("DELETED");
        assertThat(world.confluent.everything()).hasSize(1);
    }
}
