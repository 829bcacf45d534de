package io.fairlead.planner;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a state machine asks the planner.
 *
 * @param input of the machine as a person gave it, for the operations that begin with it; the others know topology and version
 */
record Request(
        Operation operation,
        String execution,
        @Nullable JsonNode input,
        @Nullable String topology,
        @Nullable Long version,
        @Nullable String approved) {
    /** What can be asked. */
    enum Operation {
        /** Refuse or keep a document. */
        validate,
        /** What has to be done. */
        plan,
        /** Fail while there is something to do. */
        verify,
        /** The world is as the document says. */
        record,
        /** Refuse or begin a teardown. */
        confirm,
        /** What has to go. */
        planTeardown,
        /** Nothing is left. */
        forget
    }

    JsonNode given() {
        return require(input, "the input of its machine");
    }

    String name() {
        return require(topology, "the name of a topology");
    }

    long documentVersion() {
        return require(version, "the version of the document");
    }

    private <T> T require(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(operation + " needs " + what);
        }
        return value;
    }
}
