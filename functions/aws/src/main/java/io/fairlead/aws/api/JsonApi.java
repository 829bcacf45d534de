package io.fairlead.aws.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
        return connection.send(request, JsonRefusals::of).json();
    }

    /**
     * All pages of what an operation lists.
     *
     * @param next member of an answer that leads to the page after it; null at the last one, as if it were absent
     * @param from member of the input that takes it
     */
    public List<JsonNode> pages(String operation, ObjectNode input, String next, String from)
            throws AwsRefusal, NoAnswer {
        var pages = new ArrayList<JsonNode>();
        var request = input.deepCopy();
        var page = call(operation, request);
        pages.add(page);
        while (page.hasNonNull(next)) {
            if (page.path(next).equals(request.path(from))) {
                throw new NoAnswer("a page of " + operation + " that leads to itself");
            }
            request.set(from, page.path(next));
            page = call(operation, request);
            pages.add(page);
        }
        return pages;
    }
}
