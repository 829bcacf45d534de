package io.fairlead.core.rotation;

import io.fairlead.core.reconcile.Marker;
import java.time.Instant;
import java.util.Optional;

/**
 * A living API key that says for which client secret it was made.
 *
 * @param created by Confluent's clock
 */
public record MarkedKey(String id, Instant created, Marker marker) {
    /** Of the secret, that it was made for; empty for a key that somebody has marked without. */
    Optional<String> version() {
        return marker.version();
    }
}
