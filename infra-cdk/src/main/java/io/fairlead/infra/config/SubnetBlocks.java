package io.fairlead.infra.config;

import io.fairlead.core.document.Blocks;
import io.fairlead.core.document.Blocks.Block;
import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import io.fairlead.core.network.Cidr;
import java.util.Optional;
import java.util.stream.Stream;

/** Subnets lie in their network, apart from one another, and there is a zone for each. */
final class SubnetBlocks implements Rule {
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;
    // AWS Client VPN: a subnet that is associated with an endpoint has at least /27.
    private static final int SMALLEST_OF_VPN = 27;

    @Override
    public Stream<Problem> check(Place document) {
        var zones = (int) document.each("availabilityZoneIds/*").count();
        return Networks.of(document).flatMap(network -> check(network, zones));
    }

    private static Stream<Problem> check(Place network, int zones) {
        var places = network.each("subnets/*").toList();
        var smallest = network.key().equals("clientVpn") ? SMALLEST_OF_VPN : SMALLEST;
        var blocks = Blocks.of(places);
        var whole = network.text("cidr").flatMap(Cidr::parse);
        return Stream.of(
                        places.stream()
                                .flatMap(place -> Blocks.malformed(place, LARGEST, smallest, "a subnet").stream()),
                        blocks.stream().flatMap(block -> whole.flatMap(cidr -> outside(block, cidr)).stream()),
                        Blocks.overlaps(blocks),
                        places.stream().skip(zones).map(place -> tooMany(place, zones)))
                .flatMap(problems -> problems);
    }

    private static Optional<Problem> outside(Block subnet, Cidr network) {
        return network.contains(subnet.cidr())
                ? Optional.empty()
                : Optional.of(subnet.place()
                        .problem(
                                subnet.cidr() + " is not within the network's block " + network,
                                "use a part of " + network));
    }

    private static Problem tooMany(Place subnet, int zones) {
        return subnet.problem(
                "there is no availability zone for this subnet: availabilityZoneIds has " + zones,
                "remove the subnet or add a zone");
    }
}
