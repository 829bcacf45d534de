package io.fairlead.network.endpoint;

import static io.fairlead.network.testing.NetworkWorld.NETWORK;
import static io.fairlead.network.testing.NetworkWorld.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.network.testing.NetworkWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

class VpcEndpointKindTest {
    private static final Ref ENDPOINT = Refs.vpcEndpoint(NETWORK);

    private final NetworkWorld world = new NetworkWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenThereIsNone_makesOneThatCountsBeforeConfluentAcceptsIt() {
        assertThat(world.ensure(ENDPOINT)).isEqualTo("CREATED");

        assertThat(endpoints()).singleElement().satisfies(made -> {
            assertThat(made.stateAsString()).isEqualTo("pendingAcceptance");
            assertThat(made.serviceName()).isEqualTo(SERVICE);
            assertThat(made.privateDnsEnabled()).isFalse();
            assertThat(made.subnetIds()).containsExactlyInAnyOrderElementsOf(world.subnets());
            assertThat(made.tags())
                    .contains(
                            tag("Name", "ccloud-accesspoint-sandbox-non-prod"),
                            tag("fairlead:topology", "non-prod"),
                            tag("fairlead:marker", "fairlead:non-prod/vpc-endpoint/sandbox-non-prod"));
            assertThat(world.id(ENDPOINT)).isEqualTo(made.vpcEndpointId());
        });
    }

    @Test
    void ensure_whenMade_recordsTheRegionalName() {
        world.ensure(ENDPOINT);

        var made = endpoints().getFirst();
        assertThat(world.entry(ENDPOINT).attributes().get("dns"))
                .startsWith(made.vpcEndpointId() + "-")
                .endsWith(".vpce-svc-0a1b2c3d4e5f60718.us-east-1.vpce.amazonaws.com")
                .doesNotContain("-us-east-1a.");
    }

    @Test
    void ensure_whenItIsThere_changesNothing() {
        world.ensure(ENDPOINT);

        assertThat(world.ensure(ENDPOINT)).isEqualTo("NONE");
        assertThat(world.calls("ec2", "CreateVpcEndpoint")).isEqualTo(1);
    }

    @Test
    void ensure_whenTheAnswerToItsCreationWasLost_findsItByItsMarker() {
        world.ensure(ENDPOINT);
        var made = world.id(ENDPOINT);
        world.loseTheAnswerFor(ENDPOINT, Phase.VPC_ENDPOINT);

        world.ensure(ENDPOINT);

        assertThat(world.id(ENDPOINT)).isEqualTo(made);
        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void ensure_whenTheGatewayIsNotReady_waits() {
        world.ledger().forget(Refs.gateway("non-prod-ingress-privatelink-gateway"));

        assertThatExceptionOfType(NotReadySoon.class)
                .isThrownBy(() -> world.ensure(ENDPOINT))
                .withMessageContaining("gateway");
        assertThat(endpoints()).isEmpty();
    }

    @Test
    void ensure_whenAStrangersEndpointLeadsToTheGateway_refusesIt() {
        var stranger = makeStrangers();

        assertThatExceptionOfType(ExistsNotOurs.class)
                .isThrownBy(() -> world.ensure(ENDPOINT))
                .withMessageContaining(stranger)
                .withMessageContaining("/networks/0/accessPoint");
        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void ensure_whenItMayBeAdopted_takesItOverAndMovesItWhereItBelongs() {
        var stranger = makeStrangers();
        world.applyWithAdoption();

        assertThat(world.ensure(ENDPOINT)).isEqualTo("UPDATED");

        assertThat(world.id(ENDPOINT)).isEqualTo(stranger);
        assertThat(endpoints().getFirst().subnetIds()).containsExactlyInAnyOrderElementsOf(world.subnets());
    }

    @Test
    void ensure_whenTheSubnetsChanged_movesIt() {
        world.ensure(ENDPOINT);
        var wanted = world.subnets().subList(1, 3);
        world.register(NETWORK, wanted);
        world.advance(Duration.ofMinutes(1)); // for so long a network is remembered

        assertThat(world.observe(ENDPOINT).action()).isEqualTo(Action.UPDATE);
        assertThat(world.ensure(ENDPOINT)).isEqualTo("UPDATED");

        assertThat(endpoints().getFirst().subnetIds()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void observe_whenTheGatewayWasReplaced_saysThatItCannotBeChangedInPlace() {
        world.ensure(ENDPOINT);
        world.given(
                Refs.gateway("non-prod-ingress-privatelink-gateway"),
                Phase.GATEWAY,
                "gw-2",
                Map.of("service", "com.amazonaws.vpce.us-east-1.vpce-svc-0ffffffffffffffff"));

        assertThat(world.observe(ENDPOINT).action()).isEqualTo(Action.REPLACE);
    }

    @Test
    void ensure_whenTheServiceIsInOtherZones_namesThoseThatWouldDo() {
        world.ec2Service
                .endpoints()
                .publishEndpointService(
                        SERVICE, List.of(world.zoneIds().get(0), world.zoneIds().get(2)));

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> world.ensure(ENDPOINT))
                .withMessageContaining(world.subnets().get(1) + " in us-east-1b")
                .withMessageContaining("register subnets in us-east-1a, us-east-1c only");
        assertThat(endpoints()).isEmpty();
    }

    @Test
    void ensure_whenASubnetIsGone_namesItAndTheZonesThatWouldDo() {
        world.register(NETWORK, List.of(world.subnets().getFirst(), "subnet-0fffffffffffffff1"));

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> world.ensure(ENDPOINT))
                .withMessageContaining("subnets that are gone: subnet-0fffffffffffffff1")
                .withMessageContaining("register subnets in us-east-1a, us-east-1b");
        assertThat(endpoints()).isEmpty();
    }

    @Test
    void ensure_whenTheServiceIsGone_pointsToTheGateway() {
        world.ec2Service.endpoints().withdrawEndpointService(SERVICE);

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> world.ensure(ENDPOINT))
                .withMessageContaining(SERVICE)
                .withMessageContaining("gateway");
    }

    @Test
    void ensure_whenTheNetworkIsRegisteredWithoutSubnets_saysWhatIsMissing() {
        world.register(NETWORK, List.of());

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> world.ensure(ENDPOINT))
                .withMessageContaining("in the registry");
    }

    @Test
    void await_whenConfluentAcceptsIt_isDoneOnceItIsAvailable() {
        world.ensure(ENDPOINT);
        var id = world.id(ENDPOINT);
        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> world.await(ENDPOINT))
                .withMessageContaining("access point");

        world.clock.exclusively(() -> world.ec2Service.endpoints().acceptEndpoint(id));
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.await(ENDPOINT));
        world.advance(Duration.ofMinutes(3));

        assertThat(world.await(ENDPOINT)).isEqualTo("NONE");
        assertThat(world.observe(ENDPOINT).action()).isEqualTo(Action.NONE);
    }

    @Test
    void await_whenConfluentRejectedIt_saysHowToGoOn() {
        world.ensure(ENDPOINT);
        var id = world.id(ENDPOINT);
        world.clock.exclusively(() -> world.ec2Service.endpoints().rejectEndpoint(id));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> world.await(ENDPOINT))
                .withMessageContaining("it is rejected")
                .withMessageContaining(id)
                .withMessageContaining("apply again: it will be replaced");
    }

    @Test
    void ensure_whenItWasDeletedByHand_makesAnotherOnceItIsGone() {
        world.ensure(ENDPOINT);
        var first = world.id(ENDPOINT);
        ec2Deletes(first);

        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.ensure(ENDPOINT));
        world.advance(Duration.ofMinutes(2));

        assertThat(world.ensure(ENDPOINT)).isEqualTo("CREATED");
        assertThat(world.id(ENDPOINT)).isNotEqualTo(first);
    }

    @Test
    void remove_whenOurs_waitsUntilItIsGone() {
        world.ensure(ENDPOINT);

        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.remove(ENDPOINT));
        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.remove(ENDPOINT));
        world.advance(Duration.ofMinutes(2));

        assertThat(world.remove(ENDPOINT)).isEqualTo("DELETED");
        assertThat(endpoints()).isEmpty();
        assertThat(world.ledger().entry(ENDPOINT)).isEmpty();
        assertThat(world.calls("ec2", "DeleteVpcEndpoints")).isEqualTo(1);
    }

    @Test
    void remove_whenItIsGoneAlready_strikesItOut() {
        world.ensure(ENDPOINT);
        ec2Deletes(world.id(ENDPOINT));
        world.advance(Duration.ofMinutes(2));

        assertThat(world.remove(ENDPOINT)).isEqualTo("DELETED");
        assertThat(world.ledger().entry(ENDPOINT)).isEmpty();
    }

    @Test
    void remove_whenTheAnswerToItsCreationWasLostAndTheGatewayIsGone_deletesItAllTheSame() {
        world.ensure(ENDPOINT);
        world.loseTheAnswerFor(ENDPOINT, Phase.VPC_ENDPOINT);
        world.ledger().forget(Refs.gateway("non-prod-ingress-privatelink-gateway"));

        assertThatExceptionOfType(NotReady.class).isThrownBy(() -> world.remove(ENDPOINT));
        world.advance(Duration.ofMinutes(2));
        world.remove(ENDPOINT);

        assertThat(endpoints()).isEmpty();
    }

    @Test
    void remove_whenItIsAStrangers_leavesIt() {
        makeStrangers();

        assertThat(world.remove(ENDPOINT)).isEqualTo("NONE");
        assertThat(endpoints()).hasSize(1);
    }

    private List<VpcEndpoint> endpoints() {
        return world.ec2.describeVpcEndpoints().vpcEndpoints();
    }

    private String makeStrangers() {
        return world.ec2
                .createVpcEndpoint(create -> create.vpcEndpointType(VpcEndpointType.INTERFACE)
                        .serviceName(SERVICE)
                        .vpcId(world.vpc(NETWORK))
                        .subnetIds(world.subnets().getFirst()))
                .vpcEndpoint()
                .vpcEndpointId();
    }

    private void ec2Deletes(String id) {
        world.ec2.deleteVpcEndpoints(delete -> delete.vpcEndpointIds(id));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
