package io.fairlead.local.asl.query;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ids that are drawn from the world's chance, so that a run can be repeated. */
final class Ids {
    private Ids() {}

    /** A version 4 UUID. */
    static String uuid(RandomGenerator random) {
        var high = (random.nextLong() & ~0xF000L) | 0x4000L;
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
