package io.fairlead.planner;

import io.fairlead.core.document.Problem;
import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.network.RegisteredNetwork;
import io.fairlead.core.topology.InvalidTopology;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Network;
import java.util.ArrayList;
import java.util.List;

/** Compares the networks that a document names with those that the infrastructure has registered. */
final class Registration {
    private final NetworkRegistry networks;

    Registration(NetworkRegistry networks) {
        this.networks = networks;
    }

    /** Reports every network that is not registered as the document says. */
    void check(Topology topology) throws InvalidTopology {
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < topology.networks().size(); i++) {
            var network = topology.networks().get(i);
            problems.addAll(check(topology, network, "/networks/" + i));
        }
        if (!problems.isEmpty()) {
            throw new InvalidTopology(problems);
        }
    }

    private List<Problem> check(Topology topology, Network network, String pointer) {
        return networks.find(network.name())
                .map(registered -> compare(topology, network, registered, pointer))
                .orElseGet(() -> List.of(new Problem(
                        pointer + "/name",
                        "no network is registered as \"" + network.name() + "\"",
                        "deploy its network stack, or correct the name")));
    }

    private static List<Problem> compare(
            Topology topology, Network network, RegisteredNetwork registered, String pointer) {
        var problems = new ArrayList<Problem>();
        if (!registered.region().equals(topology.region())) {
            problems.add(new Problem(
                    pointer,
                    "the network is in " + registered.region() + ", the topology in " + topology.region(),
                    "use a network of the topology's region"));
        }
        if (!registered.cidr().equals(network.cidr())) {
            problems.add(new Problem(
                    pointer + "/cidr",
                    "the network is registered with " + registered.cidr(),
                    "write \"" + registered.cidr() + "\""));
        }
        if (network.role() == Network.Role.WORKLOAD && !isWorkload(registered)) {
            problems.add(new Problem(
                    pointer + "/role",
                    "the network is registered without subnets, security group and functions of its own",
                    "deploy it as a workload network, or write \"role\": \"OBSERVER\""));
        }
        return problems;
    }

    private static boolean isWorkload(RegisteredNetwork registered) {
        return !registered.subnetIds().isEmpty()
                && registered.securityGroupId() != null
                && registered.networkFunction() != null
                && registered.kafkaFunction() != null;
    }
}
