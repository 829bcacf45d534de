package io.fairlead.core.testing;

import io.fairlead.core.errors.LeaseLost;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.resource.Place;
import io.fairlead.core.store.Documents;
import io.fairlead.core.store.Findings;
import io.fairlead.core.store.Lease;
import io.fairlead.core.store.Rotations;
import io.fairlead.core.store.Store;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A store that lives as long as a test. */
public final class InMemoryStore implements Store {
    public static final String INSTALLATION = "fairlead";

    private final InstantSource clock;
    private final Map<String, Ledger> ledgers = new HashMap<>();
    private final Map<String, Documents> documents = new HashMap<>();
    private final Map<String, Rotations> rotations = new HashMap<>();
    /** By topology, execution and place. */
    private final Map<String, Map<String, Map<String, List<Finding>>>> findings = new HashMap<>();

    private final Map<String, String> holders = new HashMap<>();

    public InMemoryStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String installation() {
        return INSTALLATION;
    }

    @Override
    public List<String> topologies() {
        return documents.entrySet().stream()
                .filter(kept -> kept.getValue().latest().isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public Ledger ledger(String topology) {
        return ledgers.computeIfAbsent(topology, name -> new InMemoryLedger(clock));
    }

    @Override
    public Documents documents(String topology) {
        return documents.computeIfAbsent(topology, name -> new InMemoryDocuments(name, () -> forget(name)));
    }

    @Override
    public Findings findings(String topology, String execution) {
        return new Findings() {
            @Override
            public void put(Place place, List<Finding> found) {
                findings.computeIfAbsent(topology, name -> new HashMap<>())
                        .computeIfAbsent(execution, arn -> new TreeMap<>())
                        .put(place.toString(), List.copyOf(found));
            }

            @Override
            public List<Finding> all() {
                return findings.getOrDefault(topology, Map.of()).getOrDefault(execution, Map.of()).values().stream()
                        .flatMap(List::stream)
                        .toList();
            }
        };
    }

    @Override
    public Lease lease(String topology) {
        return execution -> {
            var holder = holders.computeIfAbsent(topology, name -> execution);
            if (!holder.equals(execution)) {
                throw new LeaseLost("topology " + topology + " is being changed by " + holder, "wait for its end");
            }
        };
    }

    /** The holder of the lease has ended. */
    public void release(String topology) {
        holders.remove(topology);
    }

    @Override
    public Rotations rotations(String topology) {
        return rotations.computeIfAbsent(topology, name -> new InMemoryRotations(clock));
    }

    private void forget(String topology) {
        findings.remove(topology);
        rotations.remove(topology);
    }
}
