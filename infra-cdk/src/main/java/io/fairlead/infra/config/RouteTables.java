package io.fairlead.infra.config;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import java.util.HashMap;
import java.util.stream.Stream;

/** Every route table of a VPC appears once: a route that is made in it twice fails when it is deployed. */
final class RouteTables implements Rule {
    @Override
    public Stream<Problem> check(Place document) {
        var first = new HashMap<String, Place>();
        return Networks.of(document)
                .flatMap(network -> network.each("existing/routeTableIds/*"))
                .filter(table -> table.text().isPresent())
                .flatMap(table -> {
                    var earlier = first.putIfAbsent(table.value().asText(), table);
                    return earlier == null ? Stream.empty() : Stream.of(twice(table, earlier));
                });
    }

    private static Problem twice(Place table, Place earlier) {
        return table.problem(
                "the route table " + table.value().asText() + " is already named at " + earlier.pointer(),
                "name every route table once, at the network that it belongs to");
    }
}
