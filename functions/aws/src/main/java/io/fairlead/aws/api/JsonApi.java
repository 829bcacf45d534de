package io.fairlead.aws.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A service that speaks AWS JSON: one address, the operation as a header. */
public final class JsonApi {
    private final AwsConnection connection;
    private final String target;
    private final String contentType;

    /**
     * The API of a service.
     *
     * @param target what stands before the operation's name, e.g. {@code DynamoDB_20120810}
     * @param version of the protocol, {@code 1.0} or {@code 1.1}
     */
    public JsonApi(AwsConnection connection, String target, String version) {
        this.connection = connection;
        this.target = target;
        this.contentType = "application/x-amz-json-" + version;
    }

    /** The result of an operation. */
    public JsonNode call(String operation, ObjectNode input) throws AwsRefusal, NoAnswer {
        var request = new Request(
                "POST",
                "/",
                Map.of(),
                Map.of("content-type", contentType, "x-amz-target", target + "." + operation),
                Json.write(input).getBytes(StandardCharsets.UTF_8));
        return Json.parse(connection.send(request, JsonRefusals::of).text());
    }
}
