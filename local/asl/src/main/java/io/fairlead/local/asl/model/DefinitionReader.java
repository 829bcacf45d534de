package io.fairlead.local.asl.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Dataflow;
import io.fairlead.local.asl.query.JsonPathDataflow;
import io.fairlead.local.asl.query.JsonataDataflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Makes state machines of definitions that {@link DefinitionChecks} has found nothing wrong with. */
public final class DefinitionReader {
    private DefinitionReader() {}

    public static StateMachine read(JsonNode definition) {
        return machine(definition, definition.path("QueryLanguage").asText("JSONPath"));
    }

    private static StateMachine machine(JsonNode definition, String language) {
        var states = new LinkedHashMap<String, State>();
        definition
                .path("States")
                .properties()
                .forEach(entry ->
                        states.put(entry.getKey(), state(entry.getKey(), (ObjectNode) entry.getValue(), language)));
        return new StateMachine(definition.path("StartAt").textValue(), states);
    }

    private static State state(String name, ObjectNode fields, String inherited) {
        var language = fields.path("QueryLanguage").asText(inherited);
        return new State(
                name,
                type(fields),
                fields,
                dataflow(fields, language),
                fields.path("Next").textValue(),
                retriers(fields),
                catchers(fields),
                branches(fields, inherited));
    }

    private static StateType type(JsonNode fields) {
        var type = typeNamed(fields.path("Type").asText());
        if (type == null) {
            throw new IllegalArgumentException("unchecked definition: " + fields.path("Type"));
        }
        return type;
    }

    static @Nullable StateType typeNamed(String text) {
        for (var type : StateType.values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        return null;
    }

    private static Dataflow dataflow(ObjectNode fields, String language) {
        return language.equals("JSONata") ? new JsonataDataflow(fields) : new JsonPathDataflow(fields);
    }

    private static List<Retrier> retriers(JsonNode fields) {
        return StreamSupport.stream(fields.path("Retry").spliterator(), false)
                .map(retrier -> Retrier.read(retrier, errors(retrier)))
                .toList();
    }

    private static List<Catcher> catchers(JsonNode fields) {
        var catchers = new ArrayList<Catcher>();
        for (var catcher : fields.path("Catch")) {
            catchers.add(new Catcher(
                    errors(catcher), catcher.path("Next").textValue(), catchers.size(), (ObjectNode) catcher));
        }
        return catchers;
    }

    private static ErrorNames errors(JsonNode holder) {
        return new ErrorNames(StreamSupport.stream(holder.path("ErrorEquals").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private static List<StateMachine> branches(JsonNode fields, String language) {
        return DefinitionChecks.inner(fields).values().stream()
                .map(inner -> machine(inner, language))
                .toList();
    }
}
