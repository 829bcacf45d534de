package io.fairlead.kafka.path;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.errors.Unreachable;

/**
 * Where a call ended on its way, and what to do.
 *
 * @param layer the first that failed; everything before it worked
 */
public record Diagnosis(Layer layer, String what, String fix) {

    /**
     * The failure that a state machine sees. Once HTTP is reached the path is fine, and the same call may succeed.
     *
     * @param call what was called, for people
     */
    public Failure failure(String call) {
        var words = call + " ended at " + layer + ": " + what;
        return layer == Layer.HTTP ? new Transient(words, fix) : new Unreachable(words, fix);
    }
}
