package io.fairlead.control.clientsecret;

import io.fairlead.confluent.ApiKey;
import io.fairlead.core.secret.SecretVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that versions of a client secret hold. Clients or links may use them, even those of a version that has lost its
 * labels: what was replaced is retired by the rotation, in its own time.
 *
 * @param inTheMaking whether a rotation may just be making another one
 */
record HeldKeys(Set<String> ids, boolean inTheMaking) {
    static final HeldKeys NONE = new HeldKeys(Set.of(), false);

    private static final String PENDING = "AWSPENDING";

    static HeldKeys in(List<SecretVersion> versions) {
        return new HeldKeys(
                versions.stream()
                        .map(SecretVersion::key)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                versions.stream().anyMatch(HeldKeys::isToBeFilled));
    }

    /** Secrets Manager labels the version of a rotation before the function has anything to put into it. */
    private static boolean isToBeFilled(SecretVersion version) {
        return version.key().isEmpty() && version.stages().contains(PENDING);
    }

    /** With those that are held elsewhere. */
    HeldKeys and(Set<String> others) {
        return new HeldKeys(
                Stream.concat(ids.stream(), others.stream()).collect(Collectors.toUnmodifiableSet()), inTheMaking);
    }

    boolean spare(ApiKey key) {
        return inTheMaking || ids.contains(key.id());
    }
}
