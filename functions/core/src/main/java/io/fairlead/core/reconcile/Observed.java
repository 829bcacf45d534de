package io.fairlead.core.reconcile;

import java.util.Map;
import java.util.Optional;

/**
 * An object as its service describes it.
 *
 * @param fields what the document decides, in the same words as {@link Kind#fields}
 * @param attributes what other resources need of it; never a secret
 * @param readiness how far it is
 * @param marker the marker in its description or tags; empty for objects that cannot carry one
 */
public record Observed(
        String id,
        Map<String, String> fields,
        Map<String, String> attributes,
        Readiness readiness,
        Optional<Marker> marker) {

    /** An object that cannot carry a marker. */
    public Observed(String id, Map<String, String> fields, Map<String, String> attributes, Readiness readiness) {
        this(id, fields, attributes, readiness, Optional.empty());
    }
}
