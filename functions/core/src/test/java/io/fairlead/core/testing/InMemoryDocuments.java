package io.fairlead.core.testing;

import io.fairlead.core.store.Documents;
import io.fairlead.core.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of one topology, that live as long as a test. */
final class InMemoryDocuments implements Documents {
    private final String topology;
    private final Runnable forgetTheRest;
    private final List<Topology> versions = new ArrayList<>();
    private @Nullable Long applied;

    InMemoryDocuments(String topology, Runnable forgetTheRest) {
        this.topology = topology;
        this.forgetTheRest = forgetTheRest;
    }

    @Override
    public long keep(Topology document) {
        if (versions.isEmpty() || !versions.getLast().equals(document)) {
            versions.add(document);
        }
        return versions.size();
    }

    @Override
    public Topology load(long version) {
        if (version < 1 || version > versions.size()) {
            throw new IllegalArgumentException("topology " + topology + " has no version " + version);
        }
        return versions.get((int) version - 1);
    }

    @Override
    public Optional<Long> latest() {
        return Optional.of((long) versions.size()).filter(version -> version > 0);
    }

    @Override
    public Optional<Long> applied() {
        return Optional.ofNullable(applied);
    }

    @Override
    public void markApplied(long version) {
        applied = version;
    }

    @Override
    public void forget() {
        versions.clear();
        applied = null;
        forgetTheRest.run();
    }
}
