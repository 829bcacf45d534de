package io.fairlead.core.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fairlead.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** A JSON Schema file, once as a validator and once as the tree that titles, descriptions and defaults are read from. */
public final class DocumentSchema {
    private final Schema validator;
    private final JsonNode tree;

    private DocumentSchema(Schema validator, JsonNode tree) {
        this.validator = validator;
        this.tree = tree;
    }

    /** The schema in a file on the class path, e.g. {@code io/fairlead/events/topology.schema.json}. */
    public static DocumentSchema load(String name) {
        return of(name, tree(name));
    }

    /** A schema that was made from that file. */
    public static DocumentSchema of(String name, JsonNode tree) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var location = SchemaLocation.of("classpath:" + name);
        return new DocumentSchema(registry.getSchema(location, Json.write(tree), InputFormat.JSON), tree);
    }

    /** What stands in that file. */
    public static JsonNode tree(String name) {
        try (var file = DocumentSchema.class.getClassLoader().getResourceAsStream(name)) {
            return Json.parse(Objects.requireNonNull(file, name + " is not on the classpath"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode tree() {
        return tree;
    }

    /** What the schema has against the document, in people's words. The validator has a Jackson of its own, hence the text. */
    List<Problem> problems(JsonNode document) {
        var words = new SchemaWords(tree, document);
        return validator.validate(Json.write(document), InputFormat.JSON).stream()
                .map(error -> problem(words, error))
                .toList();
    }

    private static Problem problem(SchemaWords words, Error error) {
        return words.problem(
                Objects.requireNonNull(error.getKeyword()),
                error.getInstanceLocation().toString(),
                error.getSchemaLocation().getFragment().toString(),
                error.getProperty());
    }
}
