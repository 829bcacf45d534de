package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.List;
import java.util.stream.Stream;

/** A name that refers to something must be declared in the document. */
final class References implements Rule {
    private record Reference(String from, String to, String what) {}

    private static final String NETWORKS = "networks/*/name";
    private static final String ACCOUNTS = "accounts/*/name";
    private static final String SECRETS = "accounts/*/secrets/*/name";
    private static final String CLUSTERS = "clusters/*/name";

    private static final List<Reference> TABLE = List.of(
            new Reference("networks/*/observers/*", NETWORKS, "network"),
            new Reference("accounts/*/roles/*/cluster", CLUSTERS, "cluster"),
            new Reference("accounts/*/secrets/*/cluster", CLUSTERS, "cluster"),
            new Reference("accounts/*/secrets/*/network", NETWORKS, "network"),
            new Reference("clusters/*/network", NETWORKS, "network"),
            new Reference("clusters/*/administrator", ACCOUNTS, "account"),
            new Reference("clusters/*/acls/*/account", ACCOUNTS, "account"),
            new Reference("clusters/*/connectors/*/account", ACCOUNTS, "account"),
            new Reference("links/*/sides/*/cluster", CLUSTERS, "cluster"),
            new Reference("links/*/sides/*/secret", SECRETS, "secret"),
            new Reference("links/*/mirrors/*/cluster", CLUSTERS, "cluster"));

    @Override
    public Stream<Problem> check(Place document) {
        return TABLE.stream().flatMap(reference -> dangling(document, reference));
    }

    private static Stream<Problem> dangling(Place document, Reference reference) {
        var declared = document.each(reference.to())
                .flatMap(place -> place.text().stream())
                .distinct()
                .toList();
        return Place.notAmong(document.each(reference.from()), declared)
                .map(place -> place.problem(
                        "there is no " + reference.what() + " "
                                + Say.quoted(place.value().textValue()),
                        "declare it or use one of: "
                                + Say.oneOf(declared, "(no " + reference.what() + " is declared)")));
    }
}
