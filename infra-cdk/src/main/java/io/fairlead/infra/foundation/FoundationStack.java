package io.fairlead.infra.foundation;

import io.fairlead.infra.BaseStack;
import io.fairlead.infra.Deployment;
import io.fairlead.infra.FairleadStack;
import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.Hub;
import io.fairlead.infra.vpc.Vpc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.constructs.Construct;

/** Transit gateway, and the networks from which workload networks are reached. */
public final class FoundationStack extends FairleadStack {
    private final BaseStack base;
    private final Hub hub;
    private final Optional<ObserverNetwork> operations;
    private final Optional<VpnNetwork> vpn;
    private final Optional<DnsNetwork> dns;

    public FoundationStack(Construct app, Deployment deployment, Config.Foundation wanted, BaseStack base) {
        super(app, deployment, "foundation", "Fairlead: transit gateway, operations network, Client VPN, DNS");
        this.base = base;
        this.hub = hub(wanted.transitGateway());
        this.operations = Optional.ofNullable(wanted.operations()).map(this::network);
        this.vpn = Optional.ofNullable(wanted.clientVpn())
                .map(it -> new VpnNetwork(network(it), config(), it, base, names(), hub));
        this.dns = Optional.ofNullable(wanted.dns())
                .map(it -> new DnsNetwork(network(it), config(), it, clients().toList(), hub));
        networks().forEach(network -> forward(network, network.vpc().id()));
    }

    public Hub hub() {
        return hub;
    }

    /** The VPCs from which workload networks are reached. */
    public List<Vpc> observers() {
        return networks().map(ObserverNetwork::vpc).toList();
    }

    /** The blocks from which workload networks are reached. */
    public List<Reach> reaches() {
        return Stream.concat(clients(), dns.map(DnsNetwork::reach).stream()).toList();
    }

    public Optional<VpnTarget> vpn() {
        return vpn.map(VpnNetwork::target);
    }

    /** Lets a VPC ask for the domains that are forwarded. */
    public void forward(Construct scope, String vpcId) {
        dns.ifPresent(made -> made.forward(scope, vpcId));
    }

    private Hub hub(Config.TransitGateway wanted) {
        var existing = wanted.existing();
        return existing == null
                ? new TransitGateway(this, config(), wanted, base.flowLogs()).hub()
                : new Hub(existing.id(), existing.workloadRouteTableId(), existing.observerRouteTableId());
    }

    private ObserverNetwork network(Config.Reaching wanted) {
        return new ObserverNetwork(this, config(), wanted, base, names(), hub);
    }

    private Stream<ObserverNetwork> networks() {
        return Stream.of(operations, vpn.map(VpnNetwork::network), dns.map(DnsNetwork::network))
                .flatMap(Optional::stream);
    }

    /** Those from which connections begin. */
    private Stream<Reach> clients() {
        return Stream.concat(
                operations.map(ObserverNetwork::vpc).map(Reach::client).stream(),
                vpn.stream().flatMap(it -> it.reaches().stream()));
    }
}
