package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Json;
import org.jspecify.annotations.Nullable;

/**
 * Why a state, a flow or an execution failed.
 *
 * @param terminal whether the execution fails with it, whatever its Retry and Catch fields say
 */
public record Failure(@Nullable String error, @Nullable String cause, boolean terminal) {
    static Failure of(@Nullable String error, @Nullable String cause) {
        return new Failure(error, cause, false);
    }

    static Failure tooLarge(String name) {
        return of(
                "States.DataLimitExceeded",
                "The state/task '" + name
                        + "' returned a result with a size exceeding the maximum number of bytes service limit.");
    }

    Failure asTerminal() {
        return new Failure(error, cause, true);
    }

    /** As events show it: what is not there is left out. */
    public ObjectNode details() {
        var details = Json.object();
        if (error != null) {
            details.put("error", error);
        }
        if (cause != null) {
            details.put("cause", cause);
        }
        return details;
    }

    /** As Catchers see it: what is not there is an empty text. */
    ObjectNode output() {
        return Json.object().put("Error", error == null ? "" : error).put("Cause", cause == null ? "" : cause);
    }
}
