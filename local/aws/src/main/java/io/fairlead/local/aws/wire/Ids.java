package io.fairlead.local.aws.wire;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identifiers in the shapes that AWS uses, repeatable from a seed. */
public final class Ids {
    private static final String HEX = "0123456789abcdef";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String MIXED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** A version 4 UUID. */
    public String uuid() {
        var high = (random.nextLong() & ~0xF000L) | 0x4000L;
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** Lower-case hexadecimal digits, as behind {@code vpce-}. */
    public String hex(int length) {
        return from(HEX, length);
    }

    /** Upper-case letters and digits, as in ids of hosted zones. */
    public String upper(int length) {
        return from(UPPER, length);
    }

    /** Letters of both cases and digits, as in version ids and the suffix of a secret's ARN. */
    public String mixed(int length) {
        return from(MIXED, length);
    }

    private String from(String alphabet, int length) {
        var id = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            id.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return id.toString();
    }
}
