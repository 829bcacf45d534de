package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.document.Say;
import java.util.stream.Stream;

/** The functions use the administrator's key for topics and ACLs: it must exist, and be allowed to. */
final class ClusterAdministrators implements Rule {
    @Override
    public Stream<Problem> check(Place document) {
        var accounts = new Accounts(document);
        return document.each("clusters/*")
                .flatMap(cluster -> cluster.text("name").stream()
                        .flatMap(name -> cluster.each("administrator")
                                .flatMap(place -> place.text().flatMap(accounts::named).stream()
                                        .flatMap(account -> lacks(place, account, name)))));
    }

    private static Stream<Problem> lacks(Place place, Place account, String cluster) {
        var who = Say.quoted(place.value().asText());
        var noKey = place.problem(
                who + " has no key for the cluster " + Say.quoted(cluster),
                "add a secret with cluster " + Say.quoted(cluster) + " at " + account.pointer() + "/secrets");
        var noRole = place.problem(
                who + " may not administer the cluster " + Say.quoted(cluster),
                "add role CloudClusterAdmin on cluster " + Say.quoted(cluster) + " at " + account.pointer() + "/roles");
        return Stream.concat(
                Accounts.hasKeyFor(account, cluster) ? Stream.empty() : Stream.of(noKey),
                Accounts.administers(account, cluster) ? Stream.empty() : Stream.of(noRole));
    }
}
