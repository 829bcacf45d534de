package io.fairlead.planner;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What a state machine asks the planner. The input of {@code apply} and {@code teardown} is passed on in it as a person
 * gave it, so everything but operation and execution may be missing.
 */
record Request(
        Operation operation,
        String execution,
        @Nullable String topology,
        @Nullable Long version,
        @Nullable JsonNode document,
        @Nullable String documentUri,
        @Nullable String versionId,
        @Nullable String approved,
        @Nullable String confirm) {
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

    String name() {
        if (topology == null) {
            throw new Refused(
                    "the input names no topology", "pass {\"topology\": \"<name>\", \"confirm\": \"<name>\"}");
        }
        return topology;
    }

    long documentVersion() {
        if (version == null) {
            throw new IllegalArgumentException(operation + " needs the version of the document");
        }
        return version;
    }
}
