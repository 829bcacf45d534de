package io.fairlead.core.network;

import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 block as it was written: its address may have bits set below the prefix. */
public record Cidr(long address, int prefix) {
    private static final Pattern SHAPE =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
    private static final int BITS = 32;

    public static Optional<Cidr> parse(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        var address = 0L;
        for (var group = 1; group <= 4; group++) {
            var octet = Integer.parseInt(shape.group(group));
            if (octet > 255) {
                return Optional.empty();
            }
            address = address << 8 | octet;
        }
        var prefix = Integer.parseInt(shape.group(5));
        return prefix > BITS ? Optional.empty() : Optional.of(new Cidr(address, prefix));
    }

    /** The block in which this address lies. */
    public Cidr network() {
        return new Cidr(first(), prefix);
    }

    public boolean overlaps(Cidr other) {
        return first() <= other.last() && other.first() <= last();
    }

    public boolean contains(Cidr other) {
        return first() <= other.first() && other.last() <= last();
    }

    /** The address so many places after the block's first one, in dotted form. */
    public String addressAt(int offset) {
        return dotted(first() + offset);
    }

    private long first() {
        return address >> (BITS - prefix) << (BITS - prefix);
    }

    private long last() {
        return first() + (1L << (BITS - prefix)) - 1;
    }

    @Override
    public String toString() {
        return dotted(address) + "/" + prefix;
    }

    private static String dotted(long address) {
        return (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255);
    }
}
