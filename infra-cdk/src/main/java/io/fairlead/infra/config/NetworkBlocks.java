package io.fairlead.infra.config;

import io.fairlead.core.document.Blocks;
import io.fairlead.core.document.Place;
import io.fairlead.core.document.Problem;
import io.fairlead.core.document.Rule;
import java.util.stream.Stream;

/**
 * Blocks have sizes that their owners can have, and no two networks overlap, the addresses of VPN clients included: traffic is
 * routed between them.
 */
final class NetworkBlocks implements Rule {
    // Amazon VPC: a VPC's block is between /16 and /28, a subnet's too.
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;
    // AWS Client VPN: clients' addresses come from a block between /12 and /22.
    private static final int LARGEST_POOL = 12;
    private static final int SMALLEST_POOL = 22;

    @Override
    public Stream<Problem> check(Place document) {
        var networks =
                Networks.of(document).flatMap(network -> network.each("cidr")).toList();
        var pools = document.each("foundation/clientVpn/clientCidr").toList();
        return Stream.of(
                        networks.stream()
                                .flatMap(place -> Blocks.malformed(place, LARGEST, SMALLEST, "a VPC").stream()),
                        pools.stream()
                                .flatMap(place ->
                                        Blocks.malformed(place, LARGEST_POOL, SMALLEST_POOL, "the block of VPN clients")
                                                .stream()),
                        Blocks.overlaps(Blocks.of(
                                Stream.concat(networks.stream(), pools.stream()).toList())))
                .flatMap(problems -> problems);
    }
}
