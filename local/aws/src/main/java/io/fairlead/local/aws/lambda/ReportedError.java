package io.fairlead.local.aws.lambda;

import io.fairlead.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;

/** A failure that whoever ran the code has described already. */
public final class ReportedError extends Exception {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final byte[] payload;

    private ReportedError(String type, byte[] payload) {
        super(new String(payload, StandardCharsets.UTF_8));
        this.type = type;
        this.payload = payload.clone();
    }

    /** What the runtime has posted: a JSON object with {@code errorType} and {@code errorMessage}. */
    public static ReportedError ofRuntime(byte[] payload) {
        var error = Json.parse(payload);
        return new ReportedError(error.path("errorType").asText("Lambda.Unknown"), payload);
    }

    /**
     * The end of the process.
     *
     * @param status it exited with; 128 and the signal's number when it was killed
     */
    public static ReportedError ofExit(String requestId, int status) {
        return new ReportedError("Runtime.ExitError", ErrorPayload.exited(requestId, status));
    }

    String type() {
        return type;
    }

    byte[] payload() {
        return payload.clone();
    }
}
