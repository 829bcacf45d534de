package io.fairlead.control.retirement;

import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import java.util.List;
import java.util.Map;

/**
 * Which keys of a client secret an execution deletes. Written down before they are deleted: whoever still uses one is told its
 * name, also when the answer to the deletion is lost.
 *
 * @param rotation the entry that it is written into
 */
record Retiring(Ledger ledger, Ref rotation, String execution) {
    private static final String KEYS = "retired";
    private static final String BY = "retiredBy";

    static Retiring of(Ref secret, Ledger ledger, String execution) {
        return new Retiring(ledger, Refs.keyRotation(secret.name()), execution);
    }

    /** What this execution has written down so far. */
    List<String> keys() {
        return ledger.entry(rotation)
                .filter(entry -> execution.equals(entry.attributes().get(BY)))
                .map(entry -> entry.attributes().getOrDefault(KEYS, ""))
                .filter(keys -> !keys.isEmpty())
                .map(keys -> List.of(keys.split(",")))
                .orElse(List.of());
    }

    void write(List<String> keys) {
        ledger.note(rotation, Map.of(KEYS, String.join(",", keys), BY, execution));
    }
}
