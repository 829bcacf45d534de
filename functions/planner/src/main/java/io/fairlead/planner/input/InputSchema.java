package io.fairlead.planner.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.document.DocumentReader;
import io.fairlead.core.document.DocumentSchema;
import io.fairlead.core.document.Problem;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the input of a state machine must be like, {@code events/<machine>.input.schema.json}. A topology document in it is not
 * looked at here: its own reader has more to say about it.
 */
public final class InputSchema {
    private static final String DOCUMENT = "document";

    private final String machine;
    private final String file;
    private final JsonNode tree;

    private InputSchema(String machine) {
        this.machine = machine;
        this.file = machine + ".input.schema.json";
        this.tree = DocumentSchema.tree(path());
    }

    /** The schema of the input of that machine. */
    public static InputSchema of(String machine) {
        return new InputSchema(machine);
    }

    /**
     * Refuses an input with everything that is wrong with it.
     *
     * @param byRules what speaks against it besides the schema
     */
    public void check(JsonNode input, Stream<Problem> byRules) {
        var outline = outline(input);
        new DocumentReader<>(
                        () -> DocumentSchema.of(path(), meant(outline)),
                        List.of(any -> byRules),
                        JsonNode.class,
                        this::refusal)
                .read(outline);
    }

    private Refused refusal(List<Problem> problems) {
        return new Refused(
                Problem.listed(problems, "the input of " + machine + "; nothing was touched"),
                "start it with another input; " + file + " in events/ says what there is");
    }

    private String path() {
        return "io/fairlead/events/" + file;
    }

    private static JsonNode outline(JsonNode input) {
        return input instanceof ObjectNode object && object.has(DOCUMENT)
                ? Json.object().<ObjectNode>setAll(object).set(DOCUMENT, Json.object())
                : input;
    }

    /** Of several forms of an input the one that most of its fields speak for; a validator would complain of all of them. */
    private JsonNode meant(JsonNode input) {
        var form = tree.path("oneOf")
                .valueStream()
                .max(Comparator.comparingLong(candidate -> shared(candidate, input)))
                .map(JsonNode::<ObjectNode>deepCopy)
                .orElseGet(tree::deepCopy);
        form.set("type", tree.path("type"));
        form.set("description", tree.path("description"));
        form.withObject("/properties").properties().stream()
                .map(property -> (ObjectNode) property.getValue())
                .forEach(property -> property.remove("$ref"));
        return form;
    }

    private static long shared(JsonNode form, JsonNode input) {
        return form.path("properties")
                .propertyStream()
                .filter(property -> input.has(property.getKey()))
                .count();
    }
}
