package io.fairlead.control.connector;

import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The connectors that a document asks for. */
final class Connectors {
    private Connectors() {}

    static List<Desired<ConnectorSpec>> desired(Topology topology) {
        return IntStream.range(0, topology.clusters().size())
                .boxed()
                .flatMap(cluster -> ofCluster(topology, cluster))
                .toList();
    }

    private static Stream<Desired<ConnectorSpec>> ofCluster(Topology topology, int index) {
        var cluster = topology.clusters().get(index);
        return IntStream.range(0, cluster.connectors().size()).mapToObj(number -> {
            var wanted = cluster.connectors().get(number);
            var spec = new ConnectorSpec(cluster.name(), wanted.name(), wanted.account(), wanted.config());
            return Desired.of(
                            spec.ref(),
                            spec,
                            Phase.CONNECTOR,
                            Place.CONTROL,
                            "/clusters/" + index + "/connectors/" + number)
                    .after(dependencies(cluster, wanted))
                    .within(Refs.cluster(cluster.name()))
                    .adopting(wanted.adopt());
        });
    }

    /** A connector that starts before its topic and its rights are there fails for good. */
    private static Ref[] dependencies(Topology.Cluster cluster, Topology.Connector wanted) {
        List<Ref> refs = new ArrayList<>();
        refs.add(Refs.cluster(cluster.name()));
        refs.add(Refs.serviceAccount(wanted.account()));
        cluster.topics().stream()
                .filter(topic -> topic.name().equals(wanted.config().get("kafka.topic")))
                .forEach(topic -> refs.add(Refs.topic(cluster.name(), topic.name())));
        if (!cluster.acls().isEmpty()) {
            refs.add(Refs.acls(cluster.name()));
        }
        return refs.toArray(Ref[]::new);
    }
}
