package io.fairlead.infra.config;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Stream;

/** Topologies know networks by name only, workload networks and others alike; what bears it in its name is a role, too, and IAM does not tell case. */
final class NetworkNames implements Rule {
    @Override
    public Stream<Problem> check(Place document) {
        var first = new HashMap<String, Place>();
        return Networks.of(document)
                .flatMap(network -> network.each("name"))
                .filter(name -> name.text().isPresent())
                .flatMap(name -> {
                    var text = name.value().asText();
                    var earlier = first.putIfAbsent(text.toLowerCase(Locale.ROOT), name);
                    return earlier == null ? Stream.empty() : Stream.of(twice(name, text, earlier));
                });
    }

    private static Problem twice(Place name, String text, Place earlier) {
        var same = text.equals(earlier.value().asText()) ? "" : " but for upper and lower case";
        return name.problem(
                "the network " + Say.quoted(text) + " is already declared at " + earlier.pointer() + same,
                "rename one of the two or remove it");
    }
}
