package io.fairlead.control.guard;

import io.fairlead.core.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows which topologies would be hurt by a removal: those of which the ledger lists anything. */
public final class RemovalGuard {
    private final Store store;

    public RemovalGuard(Store store) {
        this.store = store;
    }

    /**
     * The topologies that stand on what is to be removed.
     *
     * @param network whose stack is to be removed; empty for the control plane, on which all stand
     */
    public List<String> standing(Optional<String> network) {
        return store.topologies().stream()
                .filter(topology -> !store.ledger(topology).entries().isEmpty())
                .filter(topology -> network.isEmpty() || isIn(topology, network.get()))
                .sorted()
                .toList();
    }

    /** What a document has dropped stands in the network until an apply has taken it down. */
    private boolean isIn(String topology, String network) {
        return names(topology, network)
                || store.ledger(topology).entries().stream()
                        .anyMatch(entry -> entry.place().network().equals(network));
    }

    /** The applied document counts as well as the newest, which may have been kept and then refused. */
    private boolean names(String topology, String network) {
        var documents = store.documents(topology);
        return Stream.concat(documents.applied().stream(), documents.latest().stream())
                .map(documents::load)
                .flatMap(document -> document.networks().stream())
                .anyMatch(each -> each.name().equals(network));
    }
}
