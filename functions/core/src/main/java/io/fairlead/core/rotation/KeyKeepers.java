package io.fairlead.core.rotation;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;

import io.fairlead.core.secret.SecretVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Everything that holds keys of one client secret: the versions of the secret, and the cluster links that were given one. */
public final class KeyKeepers {
    private final List<SecretVersion> versions;
    private final Function<String, Optional<String>> reader;
    private final Set<String> deployed;
    private final Map<String, Optional<String>> read = new HashMap<>();

    /**
     * What is known of a secret.
     *
     * @param versions all of them, those without a staging label too
     * @param reader reads which key a version holds, if it holds one of ours; asked only where it matters, for there may be many
     * @param deployed keys that cluster links were given last
     */
    public KeyKeepers(
            List<SecretVersion> versions, Function<String, Optional<String>> reader, Collection<String> deployed) {
        this.versions = List.copyOf(versions);
        this.reader = reader;
        this.deployed = Set.copyOf(deployed);
    }

    /** Id of the key that clients are given; empty when there is none of ours, and nobody knows which key they use. */
    public Optional<String> current() {
        return versions.stream()
                .filter(version -> version.stages().contains(CURRENT))
                .findFirst()
                .flatMap(this::key);
    }

    /** The same where it lives, and bears our marker. */
    Optional<MarkedKey> current(List<MarkedKey> keys) {
        return current()
                .flatMap(id -> keys.stream().filter(key -> key.id().equals(id)).findFirst());
    }

    /** Whether somebody may use it: it is behind a staging label, whichever, or in a link. */
    boolean hold(MarkedKey key) {
        return deployed.contains(key.id())
                || versions.stream().anyMatch(version -> !version.stages().isEmpty() && has(version, key));
    }

    /** Whether those hold it who may not be without a key even for a moment. */
    boolean needNow(MarkedKey key) {
        return deployed.contains(key.id())
                || versions.stream()
                        .anyMatch(version -> version.stages().stream().anyMatch(Set.of(CURRENT, PENDING)::contains)
                                && has(version, key));
    }

    /** The version that a key was made for, if the key ever got there. */
    Optional<SecretVersion> versionOf(MarkedKey key) {
        return versions.stream()
                .filter(version -> key.version().filter(version.id()::equals).isPresent())
                .findFirst();
    }

    /** Whether it waits for its proof: its version has not been current yet. */
    boolean isPending(MarkedKey key) {
        return versionOf(key)
                .filter(version -> version.stages().equals(Set.of(PENDING)))
                .isPresent();
    }

    /**
     * Whether nobody can ever use it: the answer to its creation was lost, so that it is in no version; or the rotation that it
     * was made for was given up, so that its version was never current.
     *
     * @param current key behind AWSCURRENT, by which the order of rotations is known; empty when it is none of ours
     */
    boolean lack(MarkedKey key, Optional<MarkedKey> current) {
        return !hold(key)
                && !isPending(key)
                && (isInNone(key)
                        || current.filter(used -> key.created().isAfter(used.created()))
                                .isPresent());
    }

    /** A value is never changed, so the version that a key was made for tells. Only a key without one is looked for in all. */
    private boolean isInNone(MarkedKey key) {
        return versionOf(key)
                .map(version -> !has(version, key))
                .orElseGet(() -> !isForgotten(key) && versions.stream().noneMatch(version -> has(version, key)));
    }

    /** Secrets Manager forgets old versions: of what is older than all nobody knows where it was. */
    private boolean isForgotten(MarkedKey key) {
        var oldest = versions.stream().map(SecretVersion::created).min(Comparator.naturalOrder());
        return key.created().isBefore(oldest.orElse(Instant.EPOCH));
    }

    private boolean has(SecretVersion version, MarkedKey key) {
        return key(version).filter(key.id()::equals).isPresent();
    }

    private Optional<String> key(SecretVersion version) {
        return read.computeIfAbsent(version.id(), reader);
    }
}
