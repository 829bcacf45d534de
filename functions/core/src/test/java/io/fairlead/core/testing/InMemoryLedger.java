package io.fairlead.core.testing;

import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Ref;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A ledger that lives as long as a test, in the order of names as the table keeps it. */
public final class InMemoryLedger implements Ledger {
    private final Map<Ref, Entry> entries = new TreeMap<>(Comparator.comparing(ref -> ref.kind() + "/" + ref.name()));
    private final InstantSource clock;

    public InMemoryLedger(InstantSource clock) {
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
        entries.putIfAbsent(wanted.ref(), entry(wanted, null, Map.of(), version, clock.instant()));
    }

    @Override
    public void record(Desired<?> wanted, long version, String id, Map<String, String> attributes) {
        var since = entry(wanted.ref()).map(Entry::since).orElseGet(clock::instant);
        entries.put(wanted.ref(), entry(wanted, id, Map.copyOf(attributes), version, since));
    }

    @Override
    public void note(Ref ref, Map<String, String> attributes) {
        entries.computeIfPresent(ref, (any, entry) -> {
            var all = new TreeMap<>(entry.attributes());
            all.putAll(attributes);
            return entry.isIntent()
                    ? entry
                    : new Entry(
                            ref,
                            entry.id(),
                            Map.copyOf(all),
                            entry.phase(),
                            entry.place(),
                            entry.container(),
                            entry.version(),
                            entry.since());
        });
    }

    @Override
    public void forget(Ref ref) {
        entries.remove(ref);
        entries().stream()
                .filter(entry -> ref.equals(entry.container()))
                .map(Entry::ref)
                .forEach(this::forget);
    }

    private static Entry entry(
            Desired<?> wanted, @Nullable String id, Map<String, String> attributes, long version, Instant since) {
        return new Entry(
                wanted.ref(), id, attributes, wanted.phase(), wanted.place(), wanted.container(), version, since);
    }
}
