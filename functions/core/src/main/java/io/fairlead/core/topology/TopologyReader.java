package io.fairlead.core.topology;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads topology documents: fills in defaults, and refuses a document with everything that is wrong with it at once. Knows
 * the document only; whether a registered network has the declared block is for those who know networks.
 */
public final class TopologyReader {
    /** No topology comes near; the validator's parser gives up at 500 levels with an error of its own. */
    private static final int DEEPEST = 50;

    /** Reads a document for whatever region it names. */
    public Topology read(String document) {
        return read(TopologyText.parse(document), null);
    }

    /** Reads a document that must be for the given AWS region. */
    public Topology read(String document, String expectedRegion) {
        return read(TopologyText.parse(document), expectedRegion);
    }

    /** Reads a document for whatever region it names. */
    public Topology read(JsonNode document) {
        return read(new TopologyText(document, List.of()), null);
    }

    /** Reads a document that must be for the given AWS region. */
    public Topology read(JsonNode document, String expectedRegion) {
        return read(new TopologyText(document, List.of()), expectedRegion);
    }

    private static Topology read(TopologyText text, @Nullable String expectedRegion) {
        refuseDeepNesting(text.tree());
        var schema = TopologySchema.get();
        var complete = new Defaults(schema.tree()).fill(text.tree());
        var bySchema = Stream.concat(text.problems().stream(), schema.problems(text.tree()).stream());
        var byRules = Stream.concat(
                otherRegion(Place.root(complete), expectedRegion).stream(), TopologyRules.check(complete));
        var problems = new Problems(text.tree()).merge(bySchema.toList(), byRules);
        if (!problems.isEmpty()) {
            throw new InvalidTopology(problems);
        }
        return Json.convert(complete, Topology.class);
    }

    private static void refuseDeepNesting(JsonNode document) {
        var tooDeep = Place.root(document)
                .each("*")
                .filter(field -> field.depth() > DEEPEST)
                .map(field -> field.problem(
                        "this is nested more than " + DEEPEST + " levels deep", "see the examples for what goes here"))
                .toList();
        if (!tooDeep.isEmpty()) {
            throw new InvalidTopology(tooDeep);
        }
    }

    private static Optional<Problem> otherRegion(Place document, @Nullable String expected) {
        return document.at("region")
                .filter(region -> expected != null
                        && region.text().filter(r -> !r.equals(expected)).isPresent())
                .map(region -> region.problem(
                        "the document is for " + Say.quoted(region.value().asText()) + ", and this installation is in "
                                + expected,
                        "set region to " + expected + ", or apply the document in the other region"));
    }
}
