package io.fairlead.kafka.acl;

import static io.fairlead.kafka.testing.World.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.kafka.testing.Examples;
import io.fairlead.kafka.testing.World;
import org.junit.jupiter.api.Test;

class SuspendAccountTest {
    private static final Ref ACLS = Refs.acls("sandbox_cluster");
    private static final Ref PRODUCER = Refs.serviceAccount("sandbox_cluster_app_producer");
    private static final Ref CONSUMER = Refs.serviceAccount("sandbox_cluster_app_consumer");

    private final World world = World.settled(Examples.nonProd());

    private int entries(Ref account) {
        var cluster = world.cluster("sandbox_cluster");
        return cluster.items(cluster.at("/acls").with("principal", "User:" + world.id(account)))
                .size();
    }

    @Test
    void suspend_whenTheAccountMayDoSomething_takesAllOfItAndNothingOfOthers() {
        world.ensure(SANDBOX, ACLS);
        var others = entries(CONSUMER);

        assertThat(world.once(SANDBOX, Operation.suspend, PRODUCER)).isEqualTo("DELETED");

        assertThat(entries(PRODUCER)).isZero();
        assertThat(entries(CONSUMER)).isEqualTo(others).isPositive();
        assertThat(world.once(SANDBOX, Operation.suspend, PRODUCER)).isEqualTo("NONE");
    }

    @Test
    void suspend_whenTheAclsAreEnsuredAgain_isOver() {
        world.ensure(SANDBOX, ACLS);
        var before = entries(PRODUCER);
        world.once(SANDBOX, Operation.suspend, PRODUCER);

        assertThat(world.ensure(SANDBOX, ACLS)).isEqualTo("UPDATED");

        assertThat(entries(PRODUCER)).isEqualTo(before);
    }
}
