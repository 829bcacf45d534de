package io.fairlead.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/** A template as tests and people read it. */
record Template(JsonNode tree) {
    /** The properties of all resources of a type. */
    List<JsonNode> properties(String type) {
        return tree.path("Resources").properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .map(resource -> resource.getValue().path("Properties"))
                .toList();
    }

    /** The properties of the only resource of a type. */
    JsonNode only(String type) {
        var found = properties(type);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " resources of type " + type);
        }
        return found.getFirst();
    }

    /** One line for each property, tags left out; file names of code are hashes of it and say nothing. */
    String readable() {
        return tree.path("Resources").properties().stream()
                .map(resource -> resource.getKey() + " "
                        + resource.getValue().path("Type").asText() + rest(resource.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String rest(JsonNode resource) {
        var lines = new StringBuilder("\n");
        for (var attribute : List.of("DependsOn", "DeletionPolicy", "UpdateReplacePolicy")) {
            if (resource.has(attribute)) {
                lines.append("  (")
                        .append(attribute)
                        .append(") ")
                        .append(resource.path(attribute))
                        .append('\n');
            }
        }
        resource.path("Properties").properties().stream()
                .filter(property -> !property.getKey().startsWith("Tag"))
                .forEach(property -> lines.append("  ")
                        .append(property.getKey())
                        .append(": ")
                        .append(property.getValue().toString().replaceAll("[0-9a-f]{64}\\.(zip|jar|json)", "<hash>.$1"))
                        .append('\n'));
        return lines.toString();
    }
}
