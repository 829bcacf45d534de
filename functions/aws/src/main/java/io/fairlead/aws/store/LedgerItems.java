package io.fairlead.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Ref;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger: one item per resource, {@code resource#<kind>/<name>}. */
record LedgerItems(Partition partition, InstantSource clock) implements Ledger {
    @Override
    public Optional<Entry> entry(Ref ref) {
        return partition.get(EntryAttributes.item(ref)).map(EntryAttributes::read);
    }

    @Override
    public List<Entry> entries() {
        return partition.list(EntryAttributes.PREFIX).stream()
                .map(EntryAttributes::read)
                .toList();
    }

    /** What is there already stays as it is: its age says when a creation may have happened. */
    @Override
    public void intend(Desired<?> wanted, long version) {
        var intent = new HashMap<>(EntryAttributes.of(wanted, version));
        intent.put("since", now());
        partition.putIf(EntryAttributes.item(wanted.ref()), intent, "attribute_not_exists(#item)", "item");
    }

    @Override
    public void record(Desired<?> wanted, long version, String id, Map<String, String> attributes) {
        var entry = new HashMap<>(EntryAttributes.of(wanted, version));
        entry.put("id", Attributes.text(id));
        entry.put("attributes", Attributes.texts(attributes));
        partition.set(EntryAttributes.item(wanted.ref()), entry, Map.of("since", now()));
    }

    @Override
    public void note(Ref ref, Map<String, String> attributes) {
        entry(ref).filter(entry -> !entry.isIntent()).ifPresent(entry -> {
            var all = new HashMap<>(entry.attributes());
            all.putAll(attributes);
            partition.change(EntryAttributes.item(ref), "id", Map.of("attributes", Attributes.texts(all)));
        });
    }

    /** The contents first: after a crash in between the container is still there to forget the rest with. */
    @Override
    public void forget(Ref ref) {
        contents(ref).reversed().forEach(each -> partition.delete(EntryAttributes.item(each)));
    }

    /** The resource and all that it contains, from the outside in. */
    private List<Ref> contents(Ref ref) {
        var entries = entries();
        var struck = new LinkedHashSet<>(Set.of(ref));
        var open = new ArrayDeque<>(struck);
        while (!open.isEmpty()) {
            var container = open.remove();
            entries.stream()
                    .filter(entry -> container.equals(entry.container()))
                    .map(Entry::ref)
                    .filter(struck::add)
                    .forEach(open::add);
        }
        return List.copyOf(struck);
    }

    private JsonNode now() {
        return Attributes.text(clock.instant().toString());
    }
}
