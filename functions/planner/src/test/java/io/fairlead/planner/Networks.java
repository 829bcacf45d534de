package io.fairlead.planner;

import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.network.RegisteredNetwork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The networks of the examples as the infrastructure registers them, and other registrations of them. */
record Networks(Map<String, RegisteredNetwork> registered) implements NetworkRegistry {

    static Networks ofTheExamples() {
        return new Networks(Map.of())
                .with(workload("sandbox-minimal", "10.0.0.0/20"))
                .with(workload("sandbox-non-prod", "10.0.0.0/20"))
                .with(workload("shared-non-prod", "10.1.0.0/20"))
                .with(observer("operations", "10.2.0.0/20"))
                .with(observer("client-vpn", "10.100.0.0/22"))
                .with(observer("dns", "10.255.0.0/24"));
    }

    Networks with(RegisteredNetwork network) {
        var more = new TreeMap<>(registered);
        more.put(network.name(), network);
        return new Networks(more);
    }

    Networks without(String name) {
        var fewer = new TreeMap<>(registered);
        fewer.remove(name);
        return new Networks(fewer);
    }

    @Override
    public Optional<RegisteredNetwork> find(String name) {
        return Optional.ofNullable(registered.get(name));
    }

    static RegisteredNetwork workload(String name, String cidr) {
        return new RegisteredNetwork(
                name,
                "vpc-" + name,
                "us-east-1",
                cidr,
                List.of("subnet-1", "subnet-2"),
                "sg-1",
                "fairlead-network-" + name,
                "fairlead-kafka-" + name);
    }

    static RegisteredNetwork observer(String name, String cidr) {
        return new RegisteredNetwork(name, "vpc-" + name, "us-east-1", cidr, List.of(), null, null, null);
    }
}
