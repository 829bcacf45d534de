package io.fairlead.core.ledger;

import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ledger for one command: reads everything at the first question, since a kind asks for several entries and an
 * observation for all of them. Writes go through. What others write meanwhile is seen by the next command.
 */
public final class ReadOnceLedger implements Ledger {
    private final Ledger ledger;
    private @Nullable Map<Ref, Entry> known;

    public ReadOnceLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<Entry> entry(Ref ref) {
        return Optional.ofNullable(known().get(ref));
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(known().values());
    }

    @Override
    public void intend(Desired<?> wanted, long version) {
        ledger.intend(wanted, version);
        known = null;
    }

    @Override
    public void record(Desired<?> wanted, long version, String id, Map<String, String> attributes) {
        ledger.record(wanted, version, id, attributes);
        known = null;
    }

    @Override
    public void note(Ref ref, Map<String, String> attributes) {
        ledger.note(ref, attributes);
        known = null;
    }

    @Override
    public void forget(Ref ref) {
        ledger.forget(ref);
        known = null;
    }

    private Map<Ref, Entry> known() {
        if (known == null) {
            var read = new LinkedHashMap<Ref, Entry>();
            ledger.entries().forEach(entry -> read.put(entry.ref(), entry));
            known = read;
        }
        return known;
    }
}
