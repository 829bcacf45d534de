package io.fairlead.local.aws.wire;

import io.fairlead.local.clock.Activity;
import org.jspecify.annotations.Nullable;

/** Knows whose requests come over the wire. Asked inside the world's lock. */
@FunctionalInterface
public interface Senders {
    /** All requests come from outside. */
    Senders OUTSIDE = request -> null;

    /** The activity that has sent the request and stands still until it is answered; null when somebody outside has. */
    @Nullable
    Activity of(AwsRequest request);
}
