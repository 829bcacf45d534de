package io.fairlead.local.aws.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service refuses with; the dialect of the service frames it. */
public final class AwsError extends RuntimeException {
    private final int status;
    private final String code;
    private final String text;
    private final transient Map<String, JsonNode> fields;

    public AwsError(int status, String code, String message, Map<String, JsonNode> fields) {
        super(code + ": " + message);
        this.status = status;
        this.code = code;
        this.text = message;
        this.fields = fields;
    }

    /** The caller's mistake: HTTP status 400. */
    public static AwsError of(String code, String message) {
        return of(400, code, message);
    }

    /** An error without further fields. */
    public static AwsError of(int status, String code, String message) {
        return new AwsError(status, code, message, Map.of());
    }

    /** The same error with one more member in its body. */
    public AwsError with(String field, JsonNode value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new AwsError(status, code, text, more);
    }

    /** No refusal of the service: the caller gets no answer. Step Functions names it so. */
    public boolean isUnanswered() {
        return code.equals("SdkClientException");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The service's name of the error. */
    public String code() {
        return code;
    }

    /** The message as the service words it. */
    public String text() {
        return text;
    }

    /** Further members of the error's body, beside code and message. */
    public Map<String, JsonNode> fields() {
        return fields;
    }
}
