package io.fairlead.network;

import static io.fairlead.network.testing.NetworkWorld.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Bug;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.network.testing.NetworkWorld;
import java.time.Duration;
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
    void remove_whenTheFunctionIsOutside_takesTheNetworkFromTheLedger() {
        try (var world = new NetworkWorld()) {
            world.givenAccessPoint();
            world.ensure(Refs.vpcEndpoint(NETWORK));

            world.moveOutside();

            assertThatExceptionOfType(Bug.class)
                    .isThrownBy(() -> world.ensure(Refs.vpcEndpoint(NETWORK)))
                    .withMessageContaining("at NETWORK");
            assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.remove(Refs.vpcEndpoint(NETWORK)));
            world.advance(Duration.ofMinutes(5));
            assertThat(world.remove(Refs.vpcEndpoint(NETWORK))).isEqualTo("DELETED");
        }
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
