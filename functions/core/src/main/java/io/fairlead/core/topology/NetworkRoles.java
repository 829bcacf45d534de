package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Workload networks have an access point, observers only look on: no access point, no observers, no cluster, no secret. */
final class NetworkRoles implements Rule {
    @Override
    public Stream<Problem> check(Place document) {
        return Stream.of(
                        workloadsWithoutAccessPoint(document),
                        observersWithAccessPoint(document),
                        observersWithObservers(document),
                        networksThatObserveThemselves(document),
                        onAnObserver(document, "clusters/*/network", "a cluster"),
                        onAnObserver(document, "accounts/*/secrets/*/network", "a client secret"))
                .flatMap(problems -> problems);
    }

    private static Stream<Place> networks(Place document, String role) {
        return document.each("networks/*").filter(network -> network.says("role", role));
    }

    private static Stream<Problem> workloadsWithoutAccessPoint(Place document) {
        return networks(document, "WORKLOAD")
                .filter(network -> network.at("accessPoint").isEmpty())
                .map(network -> network.problem(
                        "a workload network needs an access point",
                        "add accessPoint with a name, or set role to OBSERVER"));
    }

    private static Stream<Problem> observersWithAccessPoint(Place document) {
        return networks(document, "OBSERVER")
                .flatMap(network -> network.each("accessPoint"))
                .map(accessPoint -> accessPoint.problem(
                        "an observer network has no access point of its own",
                        "remove accessPoint, or set role to WORKLOAD"));
    }

    private static Stream<Problem> observersWithObservers(Place document) {
        return networks(document, "OBSERVER")
                .flatMap(network -> network.each("observers"))
                .filter(observers -> !observers.value().isEmpty())
                .map(observers -> observers.problem(
                        "an observer network has no private names that others could observe",
                        "list the observers at the workload network"));
    }

    private static Stream<Problem> networksThatObserveThemselves(Place document) {
        return document.each("networks/*")
                .flatMap(network -> network.each("observers/*")
                        .filter(observer ->
                                observer.text().isPresent() && observer.text().equals(network.text("name")))
                        .map(observer -> observer.problem(
                                "a network always resolves its own names",
                                "remove the network from its own observers")));
    }

    private static Stream<Problem> onAnObserver(Place document, String path, String what) {
        var observers = names(networks(document, "OBSERVER"));
        return document.each(path)
                .filter(place -> place.text().filter(observers::contains).isPresent())
                .map(place -> place.problem(
                        what + " needs a workload network, and "
                                + Say.quoted(place.value().asText()) + " is an observer",
                        "use one of: "
                                + Say.oneOf(
                                        names(networks(document, "WORKLOAD")), "(no workload network is declared)")));
    }

    private static Set<String> names(Stream<Place> networks) {
        return networks.flatMap(network -> network.text("name").stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
