package io.fairlead.core.document;

import com.fasterxml.jackson.databind.JsonNode;

/** References within one schema file. */
final class SchemaRefs {
    private SchemaRefs() {}

    /** The schema that another one refers to, or the schema itself if it refers to none. */
    static JsonNode resolve(JsonNode schema, JsonNode part) {
        return part.has("$ref") ? schema.at(part.path("$ref").asText().substring(1)) : part;
    }
}
