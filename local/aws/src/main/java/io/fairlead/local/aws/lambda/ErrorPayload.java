package io.fairlead.local.aws.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The JSON by which Lambda reports that an invocation failed. */
final class ErrorPayload {
    private ErrorPayload() {}

    /** As AWS's Java runtime interface client writes an exception: class, message and frames, without its causes. */
    static byte[] of(Throwable thrown) {
        var type = thrown.getClass().getName();
        var message = thrown.getLocalizedMessage();
        var error = Json.object()
                .put("errorMessage", message == null ? type : message)
                .put("errorType", type);
        var frames = Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::toString)
                .toList();
        return bytes(error.set("stackTrace", Json.texts(frames)));
    }

    /** As the service reports a function that ran into its time-out. */
    static byte[] timedOut(String requestId, FunctionSpec spec) {
        var seconds = spec.timeout().toMillis() / 1000.0;
        return bytes(Json.object()
                .put("errorType", "Sandbox.Timedout")
                .put(
                        "errorMessage",
                        String.format(
                                Locale.ROOT,
                                "RequestId: %s Error: Task timed out after %.2f seconds",
                                requestId,
                                seconds)));
    }

    private static byte[] bytes(ObjectNode json) {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
