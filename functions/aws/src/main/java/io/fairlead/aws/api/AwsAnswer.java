package io.fairlead.aws.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What a service answered.
 *
 * @param headers by their names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AwsAnswer(int status, Map<String, String> headers, byte[] body) {
    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; a body that is none is quoted nowhere, since half a secret is one, too. */
    public JsonNode json() throws NoAnswer {
        try {
            return Json.parse(text());
        } catch (IllegalArgumentException words) {
            throw new NoAnswer("HTTP status " + status + " with something that is no JSON");
        }
    }

    /** A header, named in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean isRefusal() {
        return status >= 300;
    }
}
