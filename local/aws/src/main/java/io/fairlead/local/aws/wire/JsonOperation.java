package io.fairlead.local.aws.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One operation of a JSON service; refuses with {@link AwsError}. */
@FunctionalInterface
public interface JsonOperation {
    /** Performs the call at once; the world's lock is held. */
    ObjectNode perform(ObjectNode input);
}
