package io.fairlead.network;

import static io.fairlead.network.testing.NetworkWorld.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fairlead.core.errors.Bug;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.network.testing.NetworkWorld;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkHandlerTest {
    @Test
    void observe_whenNothingIsThere_findsTheThreeResourcesOfThisNetworkOnly() {
        try (var world = new NetworkWorld()) {
            world.givenAccessPoint();

            for (var ref : new Ref[] {Refs.vpcEndpoint(NETWORK), Refs.hostedZone(NETWORK), Refs.dnsRecord(NETWORK)}) {
                assertThat(world.observe(ref).action()).isEqualTo(Action.CREATE);
            }
            assertThat(world.findings()).hasSize(3);
        }
    }

    @Test
    void ensure_whenAnotherNetworkIsMeant_refusesIt() {
        try (var world = new NetworkWorld()) {
            assertThatExceptionOfType(Bug.class)
                    .isThrownBy(() -> world.ensure(Refs.vpcEndpoint("shared-non-prod")))
                    .withMessageContaining("NETWORK:sandbox-non-prod");
        }
    }

    @Test
    void new_whenTheNetworkIsNotSet_namesTheVariable() {
        var surroundings = new Surroundings(
                Map.of(
                        "AWS_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "AKIALOCAL",
                        "AWS_SECRET_ACCESS_KEY", "local"),
                InstantSource.system(),
                Pause.blocking());

        assertThatIllegalStateException()
                .isThrownBy(() -> new NetworkHandler(surroundings))
                .withMessageContaining("FAIRLEAD_NETWORK");
    }

    /** They would double the size of the function and its cold start. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "software.amazon.awssdk.http.apache.ApacheHttpClient",
                "software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient"
            })
    void classPath_whenBuilt_hasNoOtherHttpClient(String name) {
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name));
    }
}
