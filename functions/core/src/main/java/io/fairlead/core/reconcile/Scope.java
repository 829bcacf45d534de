package io.fairlead.core.reconcile;

import io.fairlead.core.errors.Refused;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.network.RegisteredNetwork;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.topology.Topology;
import java.util.Optional;

/**
 * What a kind may look up while it works on one topology: the document, what is recorded of other resources, networks.
 *
 * @param installation whose topology it is
 */
public record Scope(String installation, Topology topology, long version, Ledger ledger, NetworkRegistry networks) {

    /** The identifier of another resource of ours. */
    public String id(Ref ref) {
        return ledger.entry(ref)
                .flatMap(entry -> Optional.ofNullable(entry.id()))
                .orElseThrow(() -> new DependencyMissing(ref, "the identifier"));
    }

    /** What another resource of ours has recorded under that name. */
    public String attribute(Ref ref, String name) {
        return ledger.entry(ref)
                .flatMap(entry -> Optional.ofNullable(entry.attributes().get(name)))
                .orElseThrow(() -> new DependencyMissing(ref, name));
    }

    public RegisteredNetwork network(String name) {
        return networks.find(name)
                .orElseThrow(() -> new Refused(
                        "network " + name + " is not registered",
                        "deploy the network stack of that name, or write its parameter in the registry"));
    }

    public Marker marker(Ref ref) {
        return Marker.of(installation, topology.name(), ref);
    }
}
