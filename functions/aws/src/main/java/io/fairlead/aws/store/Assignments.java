package io.fairlead.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SET clause of an update. Every name goes through a placeholder, as DynamoDB reserves some 570 words. */
final class Assignments {
    private final List<String> clauses = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, JsonNode> values = new HashMap<>();

    Assignments set(Map<String, JsonNode> attributes) {
        attributes.forEach((name, value) -> add(name, value, ":" + name));
        return this;
    }

    Assignments setAbsent(Map<String, JsonNode> attributes) {
        attributes.forEach((name, value) -> add(name, value, "if_not_exists(#" + name + ", :" + name + ")"));
        return this;
    }

    String expression() {
        return "SET " + String.join(", ", clauses);
    }

    Map<String, String> names() {
        return names;
    }

    Map<String, JsonNode> values() {
        return values;
    }

    private void add(String name, JsonNode value, String assigned) {
        clauses.add("#" + name + " = " + assigned);
        names.put("#" + name, name);
        values.put(":" + name, value);
    }
}
