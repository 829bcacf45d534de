package io.fairlead.planner.rotation;

import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Account;
import io.fairlead.core.topology.Topology.ClientSecret;
import io.fairlead.core.topology.Topology.Link;
import io.fairlead.core.topology.Topology.LinkSide;
import io.fairlead.planner.rotation.RotationInput.Only;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Client secrets of one topology that a rotation is about, and what depends on them. */
record Selection(Topology topology, List<String> secrets) {

    /** All, or those of a part. */
    static Selection of(Topology topology, @Nullable Only only) {
        return new Selection(
                topology,
                topology.accounts().stream()
                        .flatMap(account -> account.secrets().stream()
                                .filter(secret -> only == null || isIn(only, account, secret)))
                        .map(ClientSecret::name)
                        .toList());
    }

    private static boolean isIn(Only only, Account account, ClientSecret secret) {
        return account.name().equals(only.account())
                || secret.name().equals(only.secret())
                || (secret.cluster() != null && secret.cluster().equals(only.cluster()));
    }

    /** A link object on one cluster. */
    record LinkObject(String link, String cluster) {}

    /** The link objects that carry one of the keys: a key for one side's cluster is in the object on the other side. */
    List<LinkObject> links() {
        return topology.links().stream()
                .flatMap(link -> IntStream.range(0, link.sides().size())
                        .filter(side -> secrets.contains(link.sides().get(side).secret()))
                        .mapToObj(side -> new LinkObject(
                                link.name(), link.sides().get(1 - side).cluster())))
                .toList();
    }

    /** Why nobody can do without this account; empty when somebody can. */
    static Optional<String> need(Topology topology, Account account) {
        var linking = topology.links().stream()
                .filter(link -> link.sides().stream().map(LinkSide::secret).anyMatch(secret -> has(account, secret)))
                .map(Link::name)
                .findFirst()
                .map(link -> "the link " + link + " works with its key");
        var administering = topology.clusters().stream()
                .filter(cluster -> cluster.administrator().equals(account.name()))
                .map(cluster -> "Fairlead manages ACLs of the cluster " + cluster.name() + " with its key")
                .findFirst();
        return linking.or(() -> administering);
    }

    private static boolean has(Account account, String secret) {
        return account.secrets().stream().map(ClientSecret::name).anyMatch(secret::equals);
    }

    /** The clusters in which that account has ACLs, with the network that leads there. */
    Stream<Topology.Cluster> clustersWithAclsOf(String account) {
        return topology.clusters().stream()
                .filter(cluster ->
                        cluster.acls().stream().anyMatch(acl -> acl.account().equals(account)));
    }
}
