package io.fairlead.core.operation;

import io.fairlead.core.resource.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a state machine asks a function to do.
 *
 * @param operation e.g. {@code ensure}
 * @param topology its name
 * @param version of the document
 * @param execution ARN of the execution that asks
 * @param resource absent for operations on the whole place
 * @param secretVersion of a client secret that is to be proven; absent for the current one
 * @param since keys that are younger are not replaced
 * @param revoke whether replaced keys go without drain
 */
public record Command(
        Operation operation,
        String topology,
        long version,
        String execution,
        @Nullable Ref resource,
        @Nullable String secretVersion,
        @Nullable Instant since,
        boolean revoke) {
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
        probe,
        /** Have Secrets Manager replace the key of a client secret. */
        rotate,
        /** Delete the keys of a client secret that nothing uses any more. */
        retire,
        /** Say what a rotation would do to a client secret; change nothing. */
        review,
        /** See that Confluent allows the keys that a rotation makes. */
        headroom,
        /** See that a cluster link works with the key that it was given last. */
        confirm,
        /** Take everything from an account that ACLs grant to it. */
        suspend,
        /** Publish how old the keys of a topology are. */
        measureKeys,
        /** The same for every topology, and for the control plane's own key. */
        measure,
        /** Show that the function is alive; nothing else. */
        check
    }

    /** What is asked outside of rotations. */
    public Command(Operation operation, String topology, long version, String execution, @Nullable Ref resource) {
        this(operation, topology, version, execution, resource, null, null, false);
    }

    /** The resource, where the operation needs one. */
    public Ref target() {
        if (resource == null) {
            throw new IllegalArgumentException(operation + " needs a resource {kind, name}");
        }
        return resource;
    }
}
