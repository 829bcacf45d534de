package io.fairlead.core.topology;

import io.fairlead.core.document.Blocks;
import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import java.util.stream.Stream;

/** Networks have blocks that Amazon VPC takes, and no two of them overlap: traffic is routed between them. */
final class NetworkBlocks implements Rule {
    // Amazon VPC: a VPC's block is between /16 and /28.
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;

    @Override
    public Stream<Problem> check(Place document) {
        var places = document.each("networks/*/cidr").toList();
        return Stream.concat(
                places.stream().flatMap(place -> Blocks.malformed(place, LARGEST, SMALLEST, "a VPC").stream()),
                Blocks.overlaps(Blocks.of(places)));
    }
}
