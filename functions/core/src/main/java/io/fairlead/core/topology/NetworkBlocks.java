package io.fairlead.core.topology;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Networks have blocks that Amazon VPC takes, and no two of them overlap: traffic is routed between them. */
final class NetworkBlocks implements Rule {
    // Amazon VPC: a VPC's block is between /16 and /28.
    private static final int LARGEST = 16;
    private static final int SMALLEST = 28;

    private record Block(Place place, Cidr cidr) {}

    @Override
    public Stream<Problem> check(Place document) {
        var places = document.each("networks/*/cidr").toList();
        return Stream.concat(places.stream().flatMap(place -> malformed(place).stream()), overlaps(blocks(places)));
    }

    private static Optional<Problem> malformed(Place place) {
        return place.text().flatMap(text -> {
            var cidr = Cidr.parse(text);
            if (cidr.isEmpty()) {
                return Optional.of(place.problem(
                        Say.quoted(text) + " is not an IPv4 block", "write address/prefix, for example 10.0.0.0/20"));
            }
            return cidr.flatMap(block -> refused(place, block));
        });
    }

    private static Optional<Problem> refused(Place place, Cidr cidr) {
        if (cidr.prefix() < LARGEST || cidr.prefix() > SMALLEST) {
            return Optional.of(place.problem(
                    "/" + cidr.prefix() + " is not a size that a VPC can have", "use a block from /16 to /28"));
        }
        if (!cidr.equals(cidr.network())) {
            return Optional.of(
                    place.problem(cidr + " has bits set below its prefix", "write the block as " + cidr.network()));
        }
        return Optional.empty();
    }

    private static List<Block> blocks(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.text().flatMap(Cidr::parse).map(cidr -> new Block(place, cidr)).stream())
                .toList();
    }

    private static Stream<Problem> overlaps(List<Block> blocks) {
        return IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(later -> blocks.subList(0, later).stream()
                        .filter(earlier ->
                                earlier.cidr().overlaps(blocks.get(later).cidr()))
                        .map(earlier -> overlap(earlier, blocks.get(later))));
    }

    private static Problem overlap(Block earlier, Block later) {
        return later.place()
                .problem(
                        later.cidr() + " overlaps with " + earlier.cidr() + " at "
                                + earlier.place().pointer(),
                        "give one of the two networks another block");
    }
}
