package io.fairlead.local.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An HTTP client with an API key. Each exchange is judged by the OpenAPI document of its path. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final String authorization;

    /** What came back. */
    public record Reply(int status, HttpHeaders headers, String text) {
        public JsonNode json() {
            return Json.parse(text).orElseThrow(() -> new AssertionError("no JSON: " + text));
        }

        public String at(String pointer) {
            return json().at(pointer).asText();
        }

        /** This reply, when its status is the expected one. */
        public Reply is(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }
    }

    public Http(String base, String key, String secret) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    public Reply get(String path) {
        return send("GET", path, "");
    }

    public Reply delete(String path) {
        return send("DELETE", path, "");
    }

    public Reply post(String path, JsonNode body) {
        return send("POST", path, body.toString());
    }

    public Reply put(String path, JsonNode body) {
        return send("PUT", path, body.toString());
    }

    public Reply patch(String path, JsonNode body) {
        return send("PATCH", path, body.toString());
    }

    public Reply send(String method, String path, String body) {
        var uri = URI.create(base + path);
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            assertThat(OpenApiDocuments.complaints(method, uri, body, response.statusCode(), type, response.body()))
                    .as("%s %s%n%s%n%d %s", method, uri, body, response.statusCode(), response.body())
                    .isEmpty();
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
