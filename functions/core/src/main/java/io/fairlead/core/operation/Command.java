package io.fairlead.core.operation;

import io.fairlead.core.resource.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What a state machine asks a function to do.
 *
 * @param operation e.g. {@code ensure}
 * @param topology its name
 * @param version of the document
 * @param execution ARN of the execution that asks
 * @param resource absent for operations on the whole place
 */
public record Command(
        Operation operation,
        String topology,
        long version,
        String execution,
        @Nullable Ref resource) {
    /** What can be asked. */
    public enum Operation {
        /** Create, adopt or change it. */
        ensure,
        /** Wait until it is done changing. */
        await,
        /** Delete it. */
        remove,
        /** Delete it, so that another one can be made in its place. */
        vacate,
        /** Compare everything of this place with the document; change nothing. */
        observe,
        /** Delete what lost answers have left behind in this place. */
        sweep,
        /** Prove that the key of a client secret works through the private endpoint. */
        probe
    }

    /** The resource, where the operation needs one. */
    public Ref target() {
        if (resource == null) {
            throw new IllegalArgumentException(operation + " needs a resource {kind, name}");
        }
        return resource;
    }
}
