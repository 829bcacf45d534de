package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.Optional;
import java.util.stream.Stream;

/** A link joins two clusters, each reached by a key for it whose account may manage links there. */
final class LinkSides implements Rule {
    @Override
    public Stream<Problem> check(Place document) {
        var sides = document.each("links/*/sides/*").flatMap(side -> unfit(document, side));
        return Stream.concat(document.each("links/*").flatMap(LinkSides::sameCluster), sides);
    }

    private static Stream<Problem> sameCluster(Place link) {
        var first = link.text("sides/*/cluster");
        return link.each("sides/*/cluster")
                .skip(1)
                .filter(later -> later.text().isPresent() && later.text().equals(first))
                .map(later -> later.problem(
                        "both sides of the link are the cluster "
                                + Say.quoted(later.value().asText()),
                        "name two different clusters"));
    }

    private static Stream<Problem> unfit(Place document, Place side) {
        var declared = document.each("clusters/*/name")
                .flatMap(name -> name.text().stream())
                .toList();
        return side.text("cluster").filter(declared::contains).stream()
                .flatMap(cluster ->
                        side.each("secret").flatMap(secret -> unfit(new Accounts(document), secret, cluster).stream()));
    }

    private static Optional<Problem> unfit(Accounts accounts, Place place, String cluster) {
        var name = place.text().orElse("");
        var secret = accounts.secret(name);
        if (secret.isPresent() && !secret.get().says("cluster", cluster)) {
            return Optional.of(place.problem(
                    Say.quoted(name) + " holds no key for the cluster " + Say.quoted(cluster),
                    "use one of: "
                            + Say.oneOf(accounts.secretsFor(cluster).toList(), "(there is no secret for it yet)")));
        }
        return accounts.ofSecret(name)
                .filter(account -> !Accounts.administers(account, cluster) && !accounts.mayAlter(account, cluster))
                .map(account -> place.problem(
                        "the account of " + Say.quoted(name) + " may not manage links on the cluster "
                                + Say.quoted(cluster),
                        "add role CloudClusterAdmin on cluster " + Say.quoted(cluster) + " at " + account.pointer()
                                + "/roles, or an ACL for ALTER on CLUSTER"));
    }
}
