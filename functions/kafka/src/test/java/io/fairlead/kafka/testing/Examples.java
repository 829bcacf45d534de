package io.fairlead.kafka.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.TopologyReader;

/** The reference topology, and variations of it. */
public record Examples(JsonNode document) {

    public static Examples nonProd() {
        return new Examples(Topologies.example("non-prod"));
    }

    /** With another value at the pointer; {@code -} at its end appends to a list. */
    public Examples with(String pointer, String json) {
        var copy = document.<JsonNode>deepCopy();
        var slash = pointer.lastIndexOf('/');
        var last = pointer.substring(slash + 1);
        switch (copy.at(pointer.substring(0, slash))) {
            case ObjectNode object -> object.set(last, Json.parse(json));
            case ArrayNode array when last.equals("-") -> array.add(Json.parse(json));
            case ArrayNode array -> array.set(Integer.parseInt(last), Json.parse(json));
            default -> throw new IllegalArgumentException("nothing to change at " + pointer);
        }
        return new Examples(copy);
    }

    public Topology topology() {
        return new TopologyReader().read(document);
    }
}
