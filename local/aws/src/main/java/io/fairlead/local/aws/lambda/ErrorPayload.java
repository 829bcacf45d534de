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

    /**
     * As the service reports a process that has exited.
     *
     * @param status 128 and the signal's number when it was killed
     */
    static byte[] exited(String requestId, int status) {
        var reason = switch (status) {
            case 0 -> "Runtime exited without providing a reason";
            case 128 + 9 -> "Runtime exited with error: signal: killed";
            default -> "Runtime exited with error: exit status " + status;
        };
        return bytes(Json.object()
                .put("errorType", "Runtime.ExitError")
                .put("errorMessage", "RequestId: " + requestId + " Error: " + reason));
    }

    /** As the service reports a process that was killed for its memory: without an error type. */
    static byte[] outOfMemory(String requestId) {
        return bytes(Json.object()
                .put("errorMessage", "RequestId: " + requestId + " Error: Runtime exited with error: signal: killed"));
    }

    /** What the caller says whose connection has ended. */
    static byte[] unanswered() {
        return bytes(Json.object().put("errorMessage", "Unable to execute HTTP request: Read timed out"));
    }

    private static byte[] bytes(ObjectNode json) {
        return Json.write(json).getBytes(StandardCharsets.UTF_8);
    }
}
