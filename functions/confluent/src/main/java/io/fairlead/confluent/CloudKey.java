package io.fairlead.confluent;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;

import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.secret.CloudKeyVersion;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.SecretVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The control plane's own Cloud API key. The one in memory is used as long as Confluent takes it; a new version of its secret is
 * tried before it takes its place, and the version before it is at hand when the new one does not work.
 */
public final class CloudKey implements Login {
    /** So long a new version may go unnoticed. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final String secret;
    private final SecretVault vault;
    private final Consumer<Credential> trial;
    private final InstantSource clock;
    private @Nullable CloudKeyVersion kept;
    private Instant looked = Instant.MIN;

    /**
     * The key in that secret.
     *
     * @param secret its name or ARN
     * @param trial calls Confluent with a key to no effect; throws what Confluent says against it
     */
    CloudKey(String secret, SecretVault vault, Consumer<Credential> trial, InstantSource clock) {
        this.secret = secret;
        this.vault = vault;
        this.trial = trial;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Credential> credential() {
        var current = kept;
        if (current == null) {
            current = keep(first());
        } else if (clock.instant().isAfter(looked.plus(FRESH))) {
            current = keep(newer(current));
        }
        return current.credential();
    }

    /** Another version of the secret takes its place, if there is one that works. */
    @Override
    public synchronized boolean isReplaced(Failure refusal) throws BadCredential {
        var objections = new ArrayList<String>();
        var refused = kept;
        kept = null;
        if (refused != null) {
            objections.add(words(refused, refusal.what()));
        }
        for (var candidate : (Iterable<CloudKeyVersion>) versions()::iterator) {
            if (refused == null || !candidate.id().equals(refused.id())) {
                var objection = objection(candidate);
                if (objection
                        .filter(no -> no.category() == Category.BAD_CREDENTIAL)
                        .isEmpty()) {
                    keep(candidate);
                    return true;
                }
                objections.add(objection.get().what());
            }
        }
        throw bad(String.join("; ", objections));
    }

    /** The newest version, whichever is in use, after it was tried. */
    public CloudKeyVersion newest() throws Failure {
        var newest = vault.cloudApiKey(secret, CURRENT).orElseThrow(() -> bad("secret " + secret + " holds no value"));
        objection(newest).ifPresent(no -> {
            throw no.category() == Category.BAD_CREDENTIAL
                    ? bad(no.what() + "; while the version before it works, that is used")
                    : no;
        });
        return newest;
    }

    /** Without a trial: the call that it is needed for is one. */
    private CloudKeyVersion first() {
        return versions()
                .filter(version -> version.credential().isPresent())
                .findFirst()
                .orElseThrow(() -> bad(vault.cloudApiKey(secret, CURRENT)
                        .map(this::malformed)
                        .orElse("secret " + secret + " holds no value")));
    }

    /** What is not plainly better does not take the place of a key that works. */
    private CloudKeyVersion newer(CloudKeyVersion current) {
        try {
            return vault.cloudApiKey(secret, CURRENT)
                    .filter(version -> !version.id().equals(current.id()))
                    .filter(version -> objection(version).isEmpty())
                    .orElse(current);
        } catch (Failure unreadable) {
            return current;
        }
    }

    private CloudKeyVersion keep(CloudKeyVersion version) {
        kept = version;
        looked = clock.instant();
        return version;
    }

    /** The newest first; the one before is read only where it is needed. */
    private Stream<CloudKeyVersion> versions() {
        return Stream.of(CURRENT, PREVIOUS).flatMap(stage -> vault.cloudApiKey(secret, stage).stream());
    }

    private Optional<Failure> objection(CloudKeyVersion version) {
        if (version.credential().isEmpty()) {
            return Optional.of(bad(malformed(version)));
        }
        try {
            trial.accept(version.credential().get());
            return Optional.empty();
        } catch (Failure no) {
            return Optional.of(no.category() == Category.BAD_CREDENTIAL ? bad(words(version, no.what())) : no);
        }
    }

    private String malformed(CloudKeyVersion version) {
        return "version " + version.id() + " of secret " + secret + " holds no Cloud API key";
    }

    private String words(CloudKeyVersion version, String said) {
        return "Confluent refuses the Cloud API key "
                + version.credential().map(Credential::key).orElse("") + " in version " + version.id() + " of secret "
                + secret + ": " + said;
    }

    private BadCredential bad(String what) {
        return new BadCredential(
                what,
                "make a Cloud API key in Confluent Cloud for a service account with OrganizationAdmin, and write it as JSON"
                        + " {\"key\", \"secret\"} into secret " + secret);
    }
}
