package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A mirror topic copies a topic of the link's other side, under a name that is free on its own side. */
final class Mirrors implements Rule {
    @Override
    public Stream<Problem> check(Place document) {
        return document.each("links/*")
                .flatMap(link -> link.each("mirrors/*")
                        .flatMap(mirror -> mirror.text("cluster").stream()
                                .flatMap(cluster -> problem(document, link, mirror, cluster).stream())));
    }

    private static Optional<Problem> problem(Place document, Place link, Place mirror, String cluster) {
        var sides = link.each("sides/*/cluster")
                .flatMap(side -> side.text().stream())
                .distinct()
                .toList();
        if (sides.size() != 2) {
            return Optional.empty(); // another rule has said so
        }
        if (!sides.contains(cluster)) {
            return mirror.at("cluster")
                    .map(place -> place.problem(
                            Say.quoted(cluster) + " is not a side of the link", "use one of: " + Say.oneOf(sides, "")));
        }
        var other = sides.get(1 - sides.indexOf(cluster));
        return mirror.at("topic").filter(topic -> topic.text().isPresent()).flatMap(topic -> {
            var name = topic.value().asText();
            if (!topics(document, other).contains(name)) {
                return Optional.of(topic.problem(
                        "the other side, " + Say.quoted(other) + ", declares no topic " + Say.quoted(name),
                        "declare it there or use one of: "
                                + Say.oneOf(topics(document, other), "(no topic is declared there)")));
            }
            return topics(document, cluster).contains(name)
                    ? Optional.of(topic.problem(
                            Say.quoted(cluster) + " declares a topic " + Say.quoted(name)
                                    + " itself, so that the mirror cannot have this name",
                            "remove one of the two"))
                    : Optional.empty();
        });
    }

    private static List<String> topics(Place document, String cluster) {
        return document.each("clusters/*")
                .filter(c -> c.says("name", cluster))
                .flatMap(c -> c.each("topics/*/name"))
                .flatMap(topic -> topic.text().stream())
                .toList();
    }
}
