package io.fairlead.infra.foundation;

import io.fairlead.infra.BaseStack;
import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.Hub;
import io.fairlead.installation.Names;
import java.util.List;
import software.amazon.awscdk.services.ec2.CfnTransitGatewayRoute;

/** The network of the Client VPN, with the endpoint that is made there or is there already. */
final class VpnNetwork {
    private final Config.ClientVpn wanted;
    private final ObserverNetwork network;
    private final VpnTarget target;

    VpnNetwork(ObserverNetwork network, Config config, Config.ClientVpn wanted, BaseStack base, Names names, Hub hub) {
        this.wanted = wanted;
        this.network = network;
        var existing = wanted.existing();
        this.target = existing == null
                ? made(config, base, names)
                : new VpnTarget(existing.endpointId(), existing.subnetIds());
        // Propagation tells of the VPC only. AWS translates clients' addresses to the VPC's, so this is for who asks
        // back.
        network.attachment()
                .ifPresent(attachment -> CfnTransitGatewayRoute.Builder.create(network, "ClientsRoute")
                        .transitGatewayRouteTableId(hub.workloadRouteTableId())
                        .transitGatewayAttachmentId(attachment.id())
                        .destinationCidrBlock(wanted.clientCidr())
                        .build());
    }

    ObserverNetwork network() {
        return network;
    }

    VpnTarget target() {
        return target;
    }

    /** The VPC's block and that of the clients. */
    List<Reach> reaches() {
        return List.of(
                Reach.client(network.vpc()), new Reach("clients of " + wanted.name(), wanted.clientCidr(), true));
    }

    private VpnTarget made(Config config, BaseStack base, Names names) {
        var log = base.logs().make(network, "Connections", names.vpnConnections());
        var endpoint = new ClientVpn(network, config, wanted, network.vpc(), log);
        return new VpnTarget(endpoint.endpointId(), network.vpc().subnetIds());
    }
}
