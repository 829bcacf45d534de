package io.fairlead.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A template as tests and people read it. */
record Template(JsonNode tree) {
    private static final ObjectMapper SORTING =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** All resources. */
    Stream<JsonNode> resources() {
        return tree.path("Resources").valueStream();
    }

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

    /** All resources of a type, by their logical ids. */
    Map<String, JsonNode> resources(String type) {
        var found = new LinkedHashMap<String, JsonNode>();
        tree.path("Resources").properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .forEach(resource -> found.put(resource.getKey(), resource.getValue()));
        return found;
    }

    /** The properties of all resources of a type, by what the property has as name. */
    ObjectNode named(String type, String property) {
        var found = new ObjectMapper().createObjectNode();
        properties(type)
                .forEach(properties -> found.set(properties.path(property).asText(), properties));
        return found;
    }

    /** One line for each property, tags left out; file names of code are hashes of it and say nothing. Machines are in their own files. */
    String readable() {
        return tree.path("Resources").properties().stream()
                .map(resource -> resource.getKey() + " "
                        + resource.getValue().path("Type").asText() + rest(resource.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** The order of a Java map's entries is another one in each process. */
    private static String sorted(JsonNode value) {
        try {
            return SORTING.writeValueAsString(SORTING.convertValue(value, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                .filter(property -> !property.getKey().equals("DefinitionString"))
                .forEach(property -> lines.append("  ")
                        .append(property.getKey())
                        .append(": ")
                        .append(sorted(property.getValue()).replaceAll("[0-9a-f]{64}\\.(zip|jar|json)", "<hash>.$1"))
                        .append('\n'));
        return lines.toString();
    }
}
