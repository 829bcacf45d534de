package io.fairlead.core.document;

import io.fairlead.core.network.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be wrong with the IPv4 blocks of a document. */
public final class Blocks {
    private Blocks() {}

    /** A block and where it stands. */
    public record Block(Place place, Cidr cidr) {}

    /** Those of the places that hold blocks at all. */
    public static List<Block> of(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.text().flatMap(Cidr::parse).map(cidr -> new Block(place, cidr)).stream())
                .toList();
    }

    /**
     * Why what stands there is not a block of a size that its owner can have.
     *
     * @param owner e.g. a VPC
     */
    public static Optional<Problem> malformed(Place place, int largest, int smallest, String owner) {
        return place.text().flatMap(text -> {
            var cidr = Cidr.parse(text);
            if (cidr.isEmpty()) {
                return Optional.of(place.problem(
                        Say.quoted(text) + " is not an IPv4 block", "write address/prefix, for example 10.0.0.0/20"));
            }
            return cidr.flatMap(block -> refused(place, block, largest, smallest, owner));
        });
    }

    /** Blocks that share addresses, reported at the later one. */
    public static Stream<Problem> overlaps(List<Block> blocks) {
        return IntStream.range(0, blocks.size())
                .boxed()
                .flatMap(later -> blocks.subList(0, later).stream()
                        .filter(earlier ->
                                earlier.cidr().overlaps(blocks.get(later).cidr()))
                        .map(earlier -> overlap(earlier, blocks.get(later))));
    }

    private static Optional<Problem> refused(Place place, Cidr cidr, int largest, int smallest, String owner) {
        if (cidr.prefix() < largest || cidr.prefix() > smallest) {
            return Optional.of(place.problem(
                    "/" + cidr.prefix() + " is not a size that " + owner + " can have",
                    "use a block from /" + largest + " to /" + smallest));
        }
        if (!cidr.equals(cidr.network())) {
            return Optional.of(
                    place.problem(cidr + " has bits set below its prefix", "write the block as " + cidr.network()));
        }
        return Optional.empty();
    }

    private static Problem overlap(Block earlier, Block later) {
        return later.place()
                .problem(
                        later.cidr() + " overlaps with " + earlier.cidr() + " at "
                                + earlier.place().pointer(),
                        "give one of the two networks another block");
    }
}
