package io.fairlead.local.confluent.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Json;

/** Whether a schema is one at all. Assumed of PROTOBUF: any text is; nothing here reads that language. */
final class Schemas {
    private Schemas() {}

    static boolean canBeParsed(String type, String schema, JsonNode request) {
        if (schema.isBlank()) {
            return false;
        }
        return switch (type) {
            case "AVRO" ->
                Json.parse(schema)
                        .filter(new AvroNames(!request.path("references").isEmpty())::isSchema)
                        .isPresent();
            case "JSON" ->
                Json.parse(schema)
                        .filter(node -> node.isObject() || node.isBoolean())
                        .isPresent();
            default -> true;
        };
    }
}
