package io.fairlead.core.topology;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.document.DocumentReader;
import io.fairlead.core.document.DocumentSchema;
import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Say;
import java.util.stream.Stream;

/**
 * Reads topology documents: fills in defaults, and refuses a document with everything that is wrong with it at once. Knows
 * the document only; whether a registered network has the declared block is for those who know networks.
 */
public final class TopologyReader {
    private static final DocumentReader<Topology> READER =
            new DocumentReader<>(TopologyReader::schema, TopologyRules.ALL, Topology.class, InvalidTopology::new);

    /** Reads a document for whatever region it names. */
    public Topology read(String document) {
        return READER.read(document);
    }

    /** Reads a document that must be for the given AWS region. */
    public Topology read(String document, String expectedRegion) {
        return READER.with(place -> otherRegion(place, expectedRegion)).read(document);
    }

    /** Reads a document for whatever region it names. */
    public Topology read(JsonNode document) {
        return READER.read(document);
    }

    /** Reads a document that must be for the given AWS region. */
    public Topology read(JsonNode document, String expectedRegion) {
        return READER.with(place -> otherRegion(place, expectedRegion)).read(document);
    }

    static DocumentSchema schema() {
        return Holder.SCHEMA;
    }

    private static Stream<Problem> otherRegion(Place document, String expected) {
        return document.at("region").stream()
                .filter(region -> region.text().filter(r -> !r.equals(expected)).isPresent())
                .map(region -> region.problem(
                        "the document is for " + Say.quoted(region.value().asText()) + ", and this installation is in "
                                + expected,
                        "set region to " + expected + ", or apply the document in the other region"));
    }

    private static final class Holder {
        private static final DocumentSchema SCHEMA = DocumentSchema.load("io/fairlead/events/topology.schema.json");
    }
}
