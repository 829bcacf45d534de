package io.fairlead.local.asl.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.query.JsonataExpressions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with a definition, in the words that the service uses for the same. */
public final class DefinitionChecks {
    private static final Set<String> LANGUAGES = Set.of("JSONata", "JSONPath");

    private final List<String> problems = new ArrayList<>();

    private DefinitionChecks() {}

    /** All problems, each with its place. */
    public static List<String> problems(JsonNode definition) {
        var checks = new DefinitionChecks();
        if (definition.isObject()) {
            checks.machine(definition, "", definition.path("QueryLanguage").asText("JSONPath"));
        } else {
            checks.schema("The definition must be an object", "/");
        }
        return checks.problems;
    }

    /** The machines inside a state, by their place in it. */
    static Map<String, JsonNode> inner(JsonNode state) {
        var inner = new LinkedHashMap<String, JsonNode>();
        for (var branch : state.path("Branches")) {
            inner.put("/Branches[" + inner.size() + "]", branch);
        }
        for (var processor : List.of("ItemProcessor", "Iterator")) {
            if (state.has(processor)) {
                inner.put("/" + processor, state.get(processor));
            }
        }
        return inner;
    }

    private void machine(JsonNode machine, String path, String language) {
        language(machine, path);
        var states = machine.path("States");
        if (!states.isObject() || states.isEmpty()) {
            schema("Missing required field 'States'", path + "/");
            return;
        }
        if (!machine.path("StartAt").isTextual()) {
            schema("Missing required field 'StartAt'", path + "/");
            return;
        }
        states.properties().forEach(s -> state(s.getValue(), path + "/States/" + s.getKey(), states, language));
        target(machine.path("StartAt"), "StartAt", path, states);
        reachable(machine, path);
    }

    private void state(JsonNode state, String path, JsonNode states, String inherited) {
        var type = DefinitionReader.typeNamed(state.path("Type").asText());
        if (type == null) {
            schema("Unknown or missing state type '" + state.path("Type").asText() + "'", path + "/Type");
            return;
        }
        language(state, path);
        if (type.required() != null && !state.has(type.required())) {
            schema("Missing required field '" + type.required() + "'", path);
        }
        transitions(state, type, path, states);
        if (state.path("QueryLanguage").asText(inherited).equals("JSONata")) {
            expressions(state, path);
        }
        processor(state, type, path);
        inner(state).forEach((place, machine) -> machine(machine, path + place, inherited));
    }

    private void transitions(JsonNode state, StateType type, String path, JsonNode states) {
        if (type.continues() && state.has("Next") == state.path("End").asBoolean()) {
            schema("Exactly one of 'Next' and 'End' must be there", path);
        }
        for (var field : List.of("Next", "Default")) {
            if (state.has(field)) {
                target(state.get(field), field, path, states);
            }
        }
        for (var list : List.of("Catch", "Choices")) {
            var entries = state.path(list);
            for (var i = 0; i < entries.size(); i++) {
                target(entries.get(i).path("Next"), "Next", path + "/" + list + "[" + i + "]", states);
            }
        }
        for (var list : List.of("Catch", "Retry")) {
            for (var entry : state.path(list)) {
                if (entry.path("ErrorEquals").isEmpty()) {
                    schema("Missing required field 'ErrorEquals'", path + "/" + list);
                }
            }
        }
    }

    private void processor(JsonNode state, StateType type, String path) {
        if (type == StateType.MAP && inner(state).size() != 1) {
            schema("Missing required field 'ItemProcessor'", path);
        }
        if (state.at("/ItemProcessor/ProcessorConfig/Mode").asText("INLINE").equals("DISTRIBUTED")) {
            schema("This runner has no distributed Map", path + "/ItemProcessor/ProcessorConfig/Mode");
        }
    }

    private void language(JsonNode holder, String path) {
        if (holder.has("QueryLanguage")
                && !LANGUAGES.contains(holder.path("QueryLanguage").asText())) {
            schema("Value is not one of JSONata, JSONPath", path + "/QueryLanguage");
        }
    }

    /** Inner machines are looked at with their own states. */
    private void expressions(JsonNode value, String path) {
        if (JsonataExpressions.isExpression(value)) {
            var error = JsonataExpressions.syntaxError(value);
            if (error != null) {
                schema("The JSONata expression is not valid (" + error + ")", path);
            }
        }
        value.properties().forEach(field -> {
            if (!inner(value).containsKey("/" + field.getKey())
                    && !field.getKey().equals("Branches")) {
                expressions(field.getValue(), path + "/" + field.getKey());
            }
        });
        if (value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                expressions(value.get(i), path + "[" + i + "]");
            }
        }
    }

    private void target(JsonNode target, String field, String path, JsonNode states) {
        if (!states.has(target.asText())) {
            problems.add("MISSING_TRANSITION_TARGET: Missing '" + field + "' target: " + target.asText() + " at " + path
                    + "/" + field);
        }
    }

    private void reachable(JsonNode machine, String path) {
        var states = machine.path("States");
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(machine.path("StartAt").asText()));
        while (!open.isEmpty()) {
            var name = open.pop();
            if (states.has(name) && seen.add(name)) {
                open.addAll(targets(states.get(name)));
            }
        }
        states.fieldNames().forEachRemaining(name -> {
            if (!seen.contains(name)) {
                problems.add("MISSING_TRANSITION_TARGET: State \"" + name + "\" is not reachable. at " + path
                        + "/States/" + name);
            }
        });
    }

    private static List<String> targets(JsonNode state) {
        var targets = new ArrayList<String>();
        targets.add(state.path("Next").asText());
        targets.add(state.path("Default").asText());
        state.path("Catch").forEach(catcher -> targets.add(catcher.path("Next").asText()));
        state.path("Choices").forEach(rule -> targets.add(rule.path("Next").asText()));
        return targets;
    }

    private void schema(String problem, String path) {
        problems.add("SCHEMA_VALIDATION_FAILED: " + problem + " at " + path);
    }
}
