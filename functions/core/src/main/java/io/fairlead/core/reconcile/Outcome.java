package io.fairlead.core.reconcile;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;

/** How one attempt to bring a resource to its desired state, or out of the world, ended. */
public sealed interface Outcome {
    /** What has been done to get there. */
    enum Change {
        NONE,
        CREATED,
        UPDATED,
        ADOPTED,
        DELETED
    }

    /** It is as it should be. */
    record Done(String id, Change change) implements Outcome {}

    /** It is on its way; look again. */
    record Pending(Patience patience, String reason) implements Outcome {}

    /** It will not get there by itself. */
    record Failed(Category category, String what, String fix) implements Outcome {}

    /** The finished outcome; the exceptions that a state machine retries or stops at otherwise. */
    default Done orThrow() throws Failure {
        return switch (this) {
            case Done done -> done;
            case Pending pending -> throw pending.patience().notReady(pending.reason());
            case Failed failed -> throw failed.category().failure(failed.what(), failed.fix());
        };
    }
}
