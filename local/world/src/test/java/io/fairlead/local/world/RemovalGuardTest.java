package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What CloudFormation asks before it removes a stack, of the deployed function. */
class RemovalGuardTest {
    private final World world = World.open(Options.virtual(61));
    private final CloudFormation stacks = new CloudFormation(world);

    @AfterEach
    void close() {
        stacks.close();
        world.close();
    }

    @Test
    void guard_whileATopologyStands_letsNeitherItsNetworkNorTheControlPlaneGo() {
        assertThat(status("{}")).isEqualTo("SUCCESS");
        WorldAssert.in(world).succeeded(world.finish(world.apply(Examples.minimal())));

        assertThat(stacks.removes("{}").path("Reason").asText()).contains("topologies minimal", "Nothing was deleted");
        assertThat(status("{\"Network\": \"sandbox-minimal\"}")).isEqualTo("FAILED");
        assertThat(status("{\"Network\": \"shared-non-prod\"}")).isEqualTo("SUCCESS");

        WorldAssert.in(world).succeeded(world.finish(world.teardown("minimal")));
        assertThat(status("{}")).isEqualTo("SUCCESS");
    }

    private String status(String properties) {
        return stacks.removes(properties).path("Status").asText();
    }
}
