package io.fairlead.core.topology;

import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import java.util.stream.Stream;

/** A cluster with availability HIGH may scale to 2 eCKUs at least: Confluent refuses less. */
final class ClusterCapacity implements Rule {
    private static final int LEAST_FOR_HIGH = 2;

    @Override
    public Stream<Problem> check(Place document) {
        return document.each("clusters/*")
                .filter(cluster -> cluster.says("availability", "HIGH"))
                .flatMap(cluster -> cluster.each("maxEcku"))
                .filter(limit -> limit.value().isInt() && limit.value().intValue() < LEAST_FOR_HIGH)
                .map(limit -> limit.problem(
                        "a cluster with availability HIGH cannot be limited to "
                                + limit.value().intValue() + " eCKU",
                        "set maxEcku to 2 or more, or availability to LOW"));
    }
}
