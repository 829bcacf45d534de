package io.fairlead.core.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One list out of what the schema and the rules have against a document, in the order of the document. */
final class Problems {
    private final JsonNode document;
    private final Map<String, Integer> positions = new HashMap<>();

    Problems(JsonNode document) {
        this.document = document;
        Place.root(document).all().forEach(place -> positions.putIfAbsent(place.pointer(), positions.size()));
    }

    List<Problem> merge(List<Problem> bySchema, Stream<Problem> byRules) {
        var refused = bySchema.stream()
                .map(Problem::pointer)
                .filter(pointer -> document.at(pointer).isValueNode())
                .collect(Collectors.toSet());
        // A value that the schema refuses has to be rewritten anyway; what rules say about it would be noise.
        return Stream.concat(bySchema.stream(), byRules.filter(p -> !refused.contains(p.pointer())))
                .distinct()
                .sorted(Comparator.comparingInt(this::position))
                .toList();
    }

    /** A field that is missing stands where its object stands. */
    private int position(Problem problem) {
        var pointer = problem.pointer();
        while (!positions.containsKey(pointer)) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return positions.getOrDefault(pointer, 0);
    }
}
