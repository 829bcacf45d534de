package io.fairlead.infra.foundation;

import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.Hub;
import io.fairlead.infra.vpc.Routes;
import java.util.List;
import java.util.Optional;
import software.constructs.Construct;

/** The DNS network, with the resolver endpoints unless it is there already. */
final class DnsNetwork {
    private final ObserverNetwork network;
    private final Optional<Resolvers> resolvers;

    DnsNetwork(ObserverNetwork network, Config config, Config.Dns wanted, List<Reach> clients, Hub hub) {
        this.network = network;
        if (wanted.existing() == null) {
            resolvers = Optional.of(new Resolvers(network, config, wanted, network.vpc(), clients));
            wayToNameServers(wanted, hub);
        } else {
            resolvers = Optional.empty();
        }
    }

    ObserverNetwork network() {
        return network;
    }

    /** Nobody connects from there: it only answers and asks for names. */
    Reach reach() {
        return new Reach(network.vpc().name(), network.vpc().cidr(), false);
    }

    /** Lets a VPC ask for the domains that are forwarded. */
    void forward(Construct scope, String vpcId) {
        resolvers.ifPresent(made -> made.associate(scope, vpcId));
    }

    /** Outbound questions leave by the transit gateway; its routes beyond are made by whoever attaches the other side. */
    private void wayToNameServers(Config.Dns wanted, Hub hub) {
        wanted.forward().stream()
                .flatMap(domain -> domain.targets().stream())
                .distinct()
                .forEach(target ->
                        Routes.add(network, hub, network.vpc(), target, target + "/32", network.attachment()));
    }
}
