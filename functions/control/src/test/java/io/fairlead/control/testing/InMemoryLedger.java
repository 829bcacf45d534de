package io.fairlead.control.testing;

import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Ref;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger that lives as long as a test. */
public final class InMemoryLedger implements Ledger {
    private final Map<Ref, Entry> entries = new LinkedHashMap<>();
    private final InstantSource clock;

    InMemoryLedger(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Entry> entry(Ref ref) {
        return Optional.ofNullable(entries.get(ref));
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    @Override
    public void intend(Desired<?> wanted, long version) {
        entries.putIfAbsent(wanted.ref(), entry(wanted, null, Map.of(), version));
    }

    @Override
    public void record(Desired<?> wanted, long version, String id, Map<String, String> attributes) {
        entries.put(wanted.ref(), entry(wanted, id, Map.copyOf(attributes), version));
    }

    @Override
    public void forget(Ref ref) {
        entries.remove(ref);
        entries.values().removeIf(entry -> ref.equals(entry.container()));
    }

    private Entry entry(Desired<?> wanted, @Nullable String id, Map<String, String> attributes, long version) {
        return new Entry(
                wanted.ref(),
                id,
                attributes,
                wanted.phase(),
                wanted.place(),
                wanted.container(),
                version,
                clock.instant());
    }
}
