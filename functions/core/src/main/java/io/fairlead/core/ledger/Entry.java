package io.fairlead.core.ledger;

import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one resource of ours.
 *
 * @param id absent for an intent: the creation may or may not have happened
 * @param attributes what other resources need of it; never a secret
 * @param version of the document that last asked for it, so that its spec can be found again
 * @param since when the intent was written
 */
public record Entry(
        Ref ref,
        @Nullable String id,
        Map<String, String> attributes,
        Phase phase,
        Place place,
        @Nullable Ref container,
        long version,
        Instant since) {

    public boolean isIntent() {
        return id == null;
    }
}
