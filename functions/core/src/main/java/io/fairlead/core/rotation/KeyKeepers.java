package io.fairlead.core.rotation;

import io.fairlead.core.secret.SecretVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that holds keys of one client secret: the versions of the secret, and the cluster links that were given one. */
public final class KeyKeepers {
    private static final String CURRENT = "AWSCURRENT";
    private static final String PENDING = "AWSPENDING";

    private final List<SecretVersion> versions;
    private final Set<String> deployed;

    /**
     * What is known of a secret.
     *
     * @param versions all of them, those without a staging label too
     * @param deployed keys that cluster links were given last
     */
    public KeyKeepers(List<SecretVersion> versions, Collection<String> deployed) {
        this.versions = List.copyOf(versions);
        this.deployed = Set.copyOf(deployed);
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

    private static boolean has(SecretVersion version, MarkedKey key) {
        return version.key().filter(key.id()::equals).isPresent();
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
     * was made for was given up, so that its version was never current. Of a key that is older than the oldest version nobody
     * knows that; Secrets Manager forgets old versions.
     *
     * @param current key behind AWSCURRENT, by which the order of rotations is known; empty when it is none of ours
     */
    boolean lack(MarkedKey key, Optional<MarkedKey> current) {
        if (hold(key) || isPending(key)) {
            return false;
        }
        var version = versionOf(key);
        var oldest = versions.stream().map(SecretVersion::created).min(Comparator.naturalOrder());
        var isInNone =
                version.isEmpty() ? !key.created().isBefore(oldest.orElse(Instant.EPOCH)) : !has(version.get(), key);
        return isInNone
                || current.filter(used -> key.created().isAfter(used.created())).isPresent();
    }

    /** The key that clients are given. */
    Optional<MarkedKey> current(List<MarkedKey> keys) {
        return keys.stream()
                .filter(key ->
                        versions.stream().anyMatch(version -> version.stages().contains(CURRENT) && has(version, key)))
                .findFirst();
    }
}
