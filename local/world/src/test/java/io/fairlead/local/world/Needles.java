package io.fairlead.local.world;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Finds beginnings of many long words in much text, in one pass. */
final class Needles {
    private static final int BUCKETS = 1 << 16;
    private static final int BASE = 31;

    private final int length;
    private final int highest;
    private final Set<String> words = new HashSet<>();
    private final BitSet hashes = new BitSet(BUCKETS);

    /** Of each word so many characters are looked for. */
    Needles(int length) {
        this.length = length;
        var power = 1;
        for (var i = 1; i < length; i++) {
            power *= BASE;
        }
        this.highest = power;
    }

    void add(String word) {
        var beginning = word.substring(0, length);
        words.add(beginning);
        hashes.set(bucket(beginning.hashCode()));
    }

    boolean isAnyIn(String text) {
        var hash = 0;
        for (var end = 0; end < text.length(); end++) {
            if (end >= length) {
                hash -= highest * text.charAt(end - length);
            }
            hash = hash * BASE + text.charAt(end);
            if (end >= length - 1
                    && hashes.get(bucket(hash))
                    && words.contains(text.substring(end + 1 - length, end + 1))) {
                return true;
            }
        }
        return false;
    }

    private static int bucket(int hash) {
        return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
    }
}
