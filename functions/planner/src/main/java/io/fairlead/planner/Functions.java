package io.fairlead.planner;

import io.fairlead.core.errors.Refused;
import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.resource.Place;
import io.fairlead.core.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which function works in which place. */
final class Functions {
    /** A place with the name of its function, as state machines pass it on. */
    record Staffed(Place place, String function) {}

    private final NetworkRegistry networks;
    private final String control;
    private final String outside;

    /**
     * The functions of one installation.
     *
     * @param control name of the control function
     * @param outside name of the network function that takes down what is left of networks without one of their own
     */
    Functions(NetworkRegistry networks, String control, String outside) {
        this.networks = networks;
        this.control = control;
        this.outside = outside;
    }

    /** Every place that a topology has resources in. */
    List<Staffed> of(Topology topology) {
        var places = new ArrayList<>(List.of(Place.CONTROL));
        for (var network : topology.workloads()) {
            places.add(Place.network(network.name()));
            places.add(Place.kafka(network.name()));
        }
        return places.stream().map(place -> new Staffed(place, at(place))).toList();
    }

    /** The function that takes down what is in that place; none when nobody can reach it any more. */
    Optional<String> leaving(Place place) {
        try {
            return Optional.of(at(place));
        } catch (Refused lost) {
            return place.function() == Place.Function.NETWORK ? Optional.of(outside) : Optional.empty();
        }
    }

    String at(Place place) {
        if (place.function() == Place.Function.CONTROL) {
            return control;
        }
        var network = networks.find(place.network())
                .orElseThrow(() -> new Refused(
                        "network " + place.network() + " is not registered any more, and resources of ours are in it",
                        "deploy its network stack again until they are gone"));
        var function = place.function() == Place.Function.NETWORK ? network.networkFunction() : network.kafkaFunction();
        if (function == null) {
            throw new Refused(
                    "network " + place.network() + " is registered without a function for " + place
                            + ", and resources of ours are in it",
                    "deploy it as a workload network again until they are gone");
        }
        return function;
    }
}
