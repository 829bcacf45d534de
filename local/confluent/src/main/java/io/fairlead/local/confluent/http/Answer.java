package io.fairlead.local.confluent.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered.
 *
 * @param body the text to send; empty sends none
 */
public record Answer(int status, String contentType, String body, Map<String, String> headers) {
    /** No answer at all: the connection ends, as where nobody listens behind a private endpoint. */
    public static final Answer CLOSED = new Answer(0, "", "", Map.of());

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json", body.toString(), Map.of());
    }

    public static Answer html(int status, String body) {
        return new Answer(status, "text/html;charset=utf-8", body, Map.of());
    }

    public static Answer empty(int status) {
        return new Answer(status, "", "", Map.of());
    }

    /** The same answer with one more header. */
    public Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, contentType, body, all);
    }

    /** The same answer with its body called something else than plain JSON. */
    public Answer as(String type) {
        return new Answer(status, type, body, headers);
    }
}
