package io.fairlead.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fairlead.core.json.Json;
import io.fairlead.core.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of the events module, for whoever publishes events. */
public final class EventSchemas {
    private static final String FOLDER = "io/fairlead/events/";
    private static final String ENVELOPE = "event";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    /** The detail types that may be published. */
    public static List<String> types() {
        try (var in = Topology.class.getResourceAsStream("/" + FOLDER + ENVELOPE + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("no schema of the envelope");
            }
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .at("/properties/detail-type/enum")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an event as EventBridge delivers it: its envelope, then what its type asks for besides. */
    public static List<String> errors(JsonNode event) {
        var type = event.path("detail-type").asText();
        return Stream.concat(Stream.of(ENVELOPE), types().stream().filter(type::equals))
                .flatMap(schema -> errors(schema, event))
                .toList();
    }

    private static Stream<String> errors(String schema, JsonNode event) {
        return REGISTRY
                .getSchema(SchemaLocation.of("classpath:" + FOLDER + schema + ".schema.json"))
                .validate(event.toString(), InputFormat.JSON)
                .stream()
                .map(error -> schema + ": " + error);
    }
}
