package io.fairlead.infra.foundation;

import io.fairlead.infra.BaseStack;
import io.fairlead.infra.FairleadStack;
import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.FlowLogs;
import io.fairlead.infra.vpc.Hub;
import io.fairlead.infra.vpc.Routes;
import io.fairlead.infra.vpc.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.CfnTransitGatewayRoute;
import software.constructs.Construct;

/** Transit gateway, and the networks from which workload networks are reached. */
public final class FoundationStack extends FairleadStack {
    private final BaseStack base;
    private final Hub hub;
    private final FlowLogs flowLogs;
    private final List<ObserverNetwork> observers = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();
    private Optional<VpnTarget> vpn = Optional.empty();
    private Optional<Resolvers> resolvers = Optional.empty();

    public FoundationStack(Construct app, Config config, Config.Foundation wanted, BaseStack base) {
        super(app, config, "foundation", "Fairlead: transit gateway, operations network, Client VPN, DNS");
        this.base = base;
        this.flowLogs = new FlowLogs(this, config, base.encryption());
        this.hub = hub(wanted.transitGateway());
        Optional.ofNullable(wanted.operations()).ifPresent(this::operations);
        Optional.ofNullable(wanted.clientVpn()).ifPresent(this::clientVpn);
        Optional.ofNullable(wanted.dns()).ifPresent(this::dns);
    }

    public Hub hub() {
        return hub;
    }

    /** The VPCs from which workload networks are reached. */
    public List<Vpc> observers() {
        return observers.stream().map(ObserverNetwork::vpc).toList();
    }

    /** The blocks from which workload networks are reached. */
    public List<Reach> reaches() {
        return List.copyOf(reaches);
    }

    public Optional<VpnTarget> vpn() {
        return vpn;
    }

    /** Lets a VPC ask for the domains that are forwarded. */
    public void forward(Construct scope, String vpcId) {
        resolvers.ifPresent(made -> made.associate(scope, vpcId));
    }

    private Hub hub(Config.TransitGateway wanted) {
        var existing = wanted.existing();
        return existing == null
                ? new TransitGateway(this, config(), wanted, flowLogs).hub()
                : new Hub(existing.id(), existing.workloadRouteTableId(), existing.observerRouteTableId());
    }

    private void operations(Config.Observer wanted) {
        reaches.add(Reach.client(observer(wanted).vpc()));
    }

    private void clientVpn(Config.ClientVpn wanted) {
        var network = observer(wanted);
        reaches.add(Reach.client(network.vpc()));
        reaches.add(new Reach(wanted.name() + "-clients", wanted.clientCidr(), true));
        var existing = wanted.existing();
        vpn = Optional.of(
                existing == null
                        ? new VpnTarget(
                                new ClientVpn(network, config(), wanted, network.vpc(), base.encryption()).endpointId(),
                                network.vpc().subnetIds())
                        : new VpnTarget(existing.endpointId(), existing.subnetIds()));
        // Propagation tells of the VPC only. AWS translates clients' addresses to the VPC's, so this is for who asks
        // back.
        network.attachment()
                .ifPresent(attachment -> CfnTransitGatewayRoute.Builder.create(network, "ClientsRoute")
                        .transitGatewayRouteTableId(hub.workloadRouteTableId())
                        .transitGatewayAttachmentId(attachment.id())
                        .destinationCidrBlock(wanted.clientCidr())
                        .build());
    }

    private void dns(Config.Dns wanted) {
        var network = observer(wanted);
        reaches.add(new Reach(wanted.name(), wanted.cidr(), false));
        if (wanted.existing() == null) {
            var made = new Resolvers(network, config(), wanted, network.vpc(), clients());
            observers.forEach(each -> made.associate(each, each.vpc().id()));
            resolvers = Optional.of(made);
            nameServers(network, wanted);
        }
    }

    /** Outbound questions leave the DNS network by the transit gateway; its routes beyond are made by whoever attaches the other side. */
    private void nameServers(ObserverNetwork dns, Config.Dns wanted) {
        wanted.forward().stream()
                .flatMap(domain -> domain.targets().stream())
                .distinct()
                .forEach(target -> Routes.add(dns, hub, dns.vpc(), target, target + "/32", dns.attachment()));
    }

    private List<Reach> clients() {
        return reaches.stream().filter(Reach::client).toList();
    }

    private ObserverNetwork observer(Config.Reaching wanted) {
        var network = new ObserverNetwork(this, config(), wanted, base, hub, flowLogs);
        observers.add(network);
        return network;
    }
}
