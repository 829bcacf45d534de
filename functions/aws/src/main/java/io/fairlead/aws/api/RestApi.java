package io.fairlead.aws.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A service that speaks REST with JSON: method and path name the operation. */
public final class RestApi {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    private final AwsConnection connection;

    public RestApi(AwsConnection connection) {
        this.connection = connection;
    }

    /** One segment of a path, encoded. */
    public static String segment(String text) {
        return Encoding.segment(text);
    }

    /** An operation that sends a body. */
    public AwsAnswer send(String method, String path, ObjectNode body) throws AwsRefusal, NoAnswer {
        var request = new Request(method, path, Map.of(), JSON, Json.write(body).getBytes(StandardCharsets.UTF_8));
        return connection.send(request, JsonRefusals::of);
    }

    /** An operation whose input is in path and query. */
    public AwsAnswer ask(String method, String path, Map<String, String> query) throws AwsRefusal, NoAnswer {
        return connection.send(new Request(method, path, query, Map.of(), new byte[0]), JsonRefusals::of);
    }
}
