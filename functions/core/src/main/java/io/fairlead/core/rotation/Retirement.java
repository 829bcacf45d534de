package io.fairlead.core.rotation;

import io.fairlead.core.secret.SecretVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which keys of a client secret may go. What is deployed decides, not the labels alone: a key that a version with a staging label
 * or a link holds stays, and so do the newest keys, so that a write to other fields of the secret shortens no key's life.
 *
 * @param due may be deleted now, the oldest first
 * @param next when another one will be due; empty when there is none
 */
public record Retirement(List<MarkedKey> due, Optional<Instant> next) {
    /**
     * A key is stored seconds after it was made. Were one deleted that is stored later after all, its proof would fail and it
     * would be made again: nobody depends on it yet.
     */
    private static final Duration LOST_AFTER = Duration.ofMinutes(5);

    /**
     * The rules by which keys are kept.
     *
     * @param retain how many of the newest keys stay
     * @param drain for how long a key is valid after its successor was stored
     */
    public record Policy(int retain, Duration drain) {}

    private record End(MarkedKey key, Instant at) {}

    /** Judges the living keys of one secret by the clock. */
    public static Retirement of(List<MarkedKey> keys, KeyKeepers keepers, Policy policy, Instant now) {
        var lost = lost(keys, keepers);
        var ends = Stream.concat(
                        replaced(keys, lost, keepers, policy),
                        lost.stream().map(key -> new End(key, key.created().plus(LOST_AFTER))))
                .sorted(Comparator.comparing(End::at))
                .toList();
        return new Retirement(
                ends.stream()
                        .filter(end -> !end.at().isAfter(now))
                        .map(End::key)
                        .toList(),
                ends.stream().map(End::at).filter(at -> at.isAfter(now)).findFirst());
    }

    /** For keys that have leaked: all but those without which somebody would be cut off goes now, without drain. */
    public static Retirement revoking(List<MarkedKey> keys, KeyKeepers keepers) {
        return new Retirement(
                keys.stream()
                        .filter(key -> !keepers.needNow(key))
                        .sorted(Comparator.comparing(MarkedKey::created))
                        .toList(),
                Optional.empty());
    }

    /**
     * Those that nobody can ever use, whatever the clock says. No one may be storing a key meanwhile but the rotation function,
     * whose versions are labelled before it makes keys for them.
     */
    public static List<MarkedKey> lost(List<MarkedKey> keys, KeyKeepers keepers) {
        var current = keepers.current(keys);
        return keys.stream().filter(key -> keepers.lack(key, current)).toList();
    }

    private static Stream<End> replaced(List<MarkedKey> keys, List<MarkedKey> lost, KeyKeepers keepers, Policy policy) {
        var newestFirst = keys.stream()
                .filter(key -> !keepers.isPending(key) && !lost.contains(key))
                .sorted(Comparator.comparing(MarkedKey::created).reversed())
                .toList();
        return IntStream.range(policy.retain(), newestFirst.size())
                .filter(i -> !keepers.hold(newestFirst.get(i)))
                .mapToObj(i -> new End(
                        newestFirst.get(i),
                        stored(newestFirst.get(i - 1), keepers).plus(policy.drain())));
    }

    private static Instant stored(MarkedKey key, KeyKeepers keepers) {
        return keepers.versionOf(key).map(SecretVersion::created).orElse(key.created());
    }
}
