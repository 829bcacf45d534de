package io.fairlead.control.accesspoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessPointKindTest {
    private static final String NETWORK = "sandbox-minimal";
    private static final Ref POINT = Refs.accessPoint(NETWORK);

    private final ControlWorld world = new ControlWorld(Topologies.minimal());

    @BeforeEach
    void gateway() {
        world.ensure(Phase.ENVIRONMENT, Phase.GATEWAY);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenTheVpcEndpointIsNotRecorded_waits() {
        assertThatThrownBy(() -> world.once(Operation.ensure, POINT))
                .isInstanceOf(NotReadySoon.class)
                .hasMessageContaining("vpc-endpoint sandbox-minimal");
        assertThat(world.observe(POINT).action()).isEqualTo(Action.CREATE);
    }

    @Test
    void ensure_whenConfluentHasAccepted_recordsTheDomain() {
        world.ensure(Phase.VPC_ENDPOINT);

        world.ensure(POINT);

        assertThat(world.attribute(POINT, "domain"))
                .isEqualTo(world.id(POINT).replace("-", "") + ".us-east-1.aws.accesspoint.confluent.cloud");
        assertThat(world.observe(POINT).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenTheLedgerDoesNotKnowIt_findsItByItsEndpointAndRefuses() {
        world.ensure(Phase.VPC_ENDPOINT);
        world.ensure(POINT);
        var id = world.id(POINT);
        world.ledger.forget(POINT);

        assertThatThrownBy(() -> world.once(Operation.ensure, POINT))
                .isInstanceOf(ExistsNotOurs.class)
                .hasMessageContainingAll(id, "/networks/0/accessPoint");
    }

    @Test
    void ensure_whenTheEndpointIsGone_saysWhatConfluentSays() {
        world.ensure(Phase.VPC_ENDPOINT);
        world.ensure(POINT);
        world.lose(NETWORK);

        assertThatThrownBy(() -> world.once(Operation.ensure, POINT))
                .isInstanceOf(Conflict.class)
                .hasMessageContainingAll("DISCONNECTED", "vpce-0" + NETWORK, "it will be replaced");
    }

    @Test
    void remove_always_waitsUntilItIsGone() {
        world.ensure(Phase.VPC_ENDPOINT);
        world.ensure(POINT);

        assertThat(world.remove(POINT)).isEqualTo("DELETED");
        assertThat(world.confluent.everything()).noneMatch(it -> it.kind().equals("AccessPoint"));
    }
}
