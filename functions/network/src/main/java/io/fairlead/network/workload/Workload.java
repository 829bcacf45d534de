package io.fairlead.network.workload;

import io.fairlead.core.resource.Place;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Network;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A workload network of a document.
 *
 * @param accessPoint the name that the document gives to Confluent's side of the network's connection
 * @param adopt whether what is there already on our side may be taken over, too
 * @param pointer where the document says so
 */
public record Workload(Network network, String accessPoint, boolean adopt, String pointer) {

    /** The network of that place; none when the document does not have it as a workload network. */
    public static Stream<Workload> at(Place place, Topology topology) {
        return IntStream.range(0, topology.networks().size())
                .filter(index -> place.equals(
                        Place.network(topology.networks().get(index).name())))
                .boxed()
                .flatMap(index -> of(topology.networks().get(index), "/networks/" + index + "/accessPoint"));
    }

    /** The network's name, which is also the name of its endpoint, zone and record. */
    public String name() {
        return network.name();
    }

    private static Stream<Workload> of(Network network, String pointer) {
        var accessPoint = network.accessPoint();
        return accessPoint == null
                ? Stream.empty()
                : Stream.of(new Workload(network, accessPoint.name(), accessPoint.adopt(), pointer));
    }
}
