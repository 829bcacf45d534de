package io.fairlead.kafka.testing;

import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.resource.Place;
import io.fairlead.core.store.Documents;
import io.fairlead.core.store.Findings;
import io.fairlead.core.store.Lease;
import io.fairlead.core.store.Store;
import io.fairlead.core.topology.Topology;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store of one topology that lives as long as a test; the lease is always free. */
final class InMemoryStore implements Store {
    private final InMemoryLedger ledger;
    private final Map<Place, List<Finding>> findings = new LinkedHashMap<>();
    private final List<Topology> documents = new ArrayList<>();

    InMemoryStore(InstantSource clock) {
        this.ledger = new InMemoryLedger(clock);
    }

    @Override
    public Ledger ledger(String topology) {
        return ledger;
    }

    @Override
    public Documents documents(String topology) {
        return new Documents() {
            @Override
            public long keep(Topology document) {
                documents.add(document);
                return documents.size();
            }

            @Override
            public Topology load(long version) {
                return documents.get((int) version - 1);
            }

            @Override
            public Optional<Long> latest() {
                return Optional.of((long) documents.size());
            }

            @Override
            public void markApplied(long version) {
                throw new UnsupportedOperationException("no kind marks documents");
            }

            @Override
            public void forget() {
                throw new UnsupportedOperationException("no kind forgets documents");
            }
        };
    }

    @Override
    public Findings findings(String topology, String execution) {
        return new Findings() {
            @Override
            public void put(Place place, List<Finding> found) {
                findings.put(place, found);
            }

            @Override
            public List<Finding> all() {
                return findings.values().stream().flatMap(List::stream).toList();
            }
        };
    }

    @Override
    public Lease lease(String topology) {
        return execution -> {};
    }
}
