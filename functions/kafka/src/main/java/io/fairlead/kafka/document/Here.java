package io.fairlead.kafka.document;

import io.fairlead.core.resource.Place;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Cluster;
import java.util.stream.Stream;

/** What one kafka function operates: the data planes of the clusters whose network is its own. */
public final class Here {
    private Here() {}

    /** The clusters of that place. */
    public static Stream<Numbered<Cluster>> clusters(Topology topology, Place place) {
        return Numbered.each(topology.clusters())
                .filter(cluster -> place(cluster.value()).equals(place));
    }

    /** Where the data plane of a cluster is operated from. */
    public static Place place(Cluster cluster) {
        return Place.kafka(cluster.network());
    }

    /** The client secrets of a cluster's administrator for that cluster. */
    private static Stream<Topology.ClientSecret> administration(Topology topology, Cluster cluster) {
        return topology.account(cluster.administrator()).secrets().stream()
                .filter(secret -> cluster.name().equals(secret.cluster()));
    }

    /** The client secret whose key manages the cluster's topics and ACLs; one with the address of its own network first. */
    public static String administratorSecret(Topology topology, Cluster cluster) {
        return Stream.concat(
                        administration(topology, cluster)
                                .filter(secret -> secret.network().equals(cluster.network())),
                        administration(topology, cluster))
                .findFirst()
                .map(Topology.ClientSecret::name)
                .orElseThrow(() -> new IllegalArgumentException("the administrator " + cluster.administrator()
                        + " has no client secret for " + cluster.name()));
    }

    /** The client secret of that name. */
    public static Topology.ClientSecret secret(Topology topology, String name) {
        return topology.accounts().stream()
                .flatMap(account -> account.secrets().stream())
                .filter(secret -> secret.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(topology.name() + " has no client secret " + name));
    }
}
