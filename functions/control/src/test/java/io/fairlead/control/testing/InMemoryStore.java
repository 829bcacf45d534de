package io.fairlead.control.testing;

import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.resource.Place;
import io.fairlead.core.store.Documents;
import io.fairlead.core.store.Findings;
import io.fairlead.core.store.Lease;
import io.fairlead.core.store.Store;
import io.fairlead.core.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store for one topology; its lease is always ours. */
final class InMemoryStore implements Store, Documents, Findings {
    final InMemoryLedger ledger;
    private final List<Topology> versions = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    InMemoryStore(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Ledger ledger(String topology) {
        return ledger;
    }

    @Override
    public Documents documents(String topology) {
        return this;
    }

    @Override
    public Findings findings(String topology, String execution) {
        return this;
    }

    @Override
    public Lease lease(String topology) {
        return execution -> {};
    }

    @Override
    public long keep(Topology document) {
        versions.add(document);
        return versions.size();
    }

    @Override
    public Topology load(long version) {
        return versions.get((int) version - 1);
    }

    @Override
    public Optional<Long> latest() {
        return Optional.of((long) versions.size()).filter(version -> version > 0);
    }

    @Override
    public void markApplied(long version) {
        throw new UnsupportedOperationException("functions never say so");
    }

    @Override
    public void forget() {
        throw new UnsupportedOperationException("functions never forget");
    }

    @Override
    public void put(Place place, List<Finding> findings) {
        found.clear();
        found.addAll(findings);
    }

    @Override
    public List<Finding> all() {
        return List.copyOf(found);
    }
}
