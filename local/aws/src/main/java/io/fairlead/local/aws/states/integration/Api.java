package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A service that tasks can call: performs the named operation or throws {@link io.fairlead.local.aws.wire.AwsError}. */
@FunctionalInterface
public interface Api {
    /** Performs the call at once; the world's lock is held. */
    ObjectNode call(String operation, ObjectNode input);
}
