package io.fairlead.kafka.probe;

import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.DependencyMissing;
import io.fairlead.core.reconcile.Outcome;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.kafka.path.PathFailures;
import io.fairlead.kafka.path.PrivatePath;
import io.fairlead.kafka.rest.DataPlane;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Proves a key through the private endpoint and says what is in the way, the first layer first: name, TCP, TLS, then the key
 * and its role.
 */
public final class ClientSecretProbe implements Duty {
    /** Behind one address are several brokers, and they hear of a key one after the other. */
    private static final int SUCCESSES = 2;

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Proofs proofs;
    private final PrivatePath path;
    private final PathFailures failures;
    private final InstantSource clock;
    private final Pause pause;

    /** A probe by that path, which is also the path of the data plane's calls. */
    public ClientSecretProbe(
            DataPlane dataPlane, PrivatePath path, PathFailures failures, InstantSource clock, Pause pause) {
        this.proofs = new Proofs(dataPlane);
        this.path = path;
        this.failures = failures;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Reply perform(Command command, Scope scope) throws Failure {
        prove(command.target(), Optional.ofNullable(command.secretVersion()), scope);
        return Reply.of(Outcome.Change.NONE);
    }

    @Override
    public boolean isWriting() {
        return false;
    }

    private void prove(Ref clientSecret, Optional<String> version, Scope scope) {
        try {
            var proof = proofs.of(clientSecret, version, scope);
            resolve(clientSecret, proof);
            // Whoever has another version proven than the current one has made it just now, and knows how long to wait.
            call(proof, clientSecret, version.isPresent() ? Youth.NEW : youth(clientSecret, scope));
        } catch (DependencyMissing missing) {
            throw new NotReady(clientSecret + " cannot be proven yet: " + missing.getMessage(), "");
        } catch (Failure failure) {
            throw failure.about(clientSecret);
        }
    }

    /** The gate comes after INSYNC, so a name that is not there now will not come by itself. */
    private void resolve(Ref clientSecret, Proof proof) {
        var host = proof.address().getHost();
        try {
            path.resolve(host);
        } catch (IOException e) {
            throw path.of("the probe of " + clientSecret + " at " + host, proof.address(), e);
        }
    }

    private void call(Proof proof, Ref clientSecret, Youth youth) {
        for (int success = 1; success <= SUCCESSES; success++) {
            try {
                proof.call();
            } catch (Failure failure) {
                throw judge(failure, clientSecret, youth);
            }
            if (success < SUCCESSES) {
                pause.forDuration(BETWEEN);
            }
        }
    }

    private Failure judge(Failure failure, Ref clientSecret, Youth youth) {
        var words = clientSecret + " is not proven: " + failure.getMessage();
        return switch (failure.category()) {
            // An endpoint takes connections some seconds after it is available.
            case UNREACHABLE -> youth.isOver() ? failure : new NotReady(words, "");
            case BAD_CREDENTIAL ->
                youth.isOver() ? dead(clientSecret, failure) : youth.patience().notReady(words);
            case DENIED ->
                youth.isOver()
                        ? powerless(clientSecret, failure)
                        : youth.patience().notReady(words);
            default -> failure;
        };
    }

    private Failure dead(Ref clientSecret, Failure failure) {
        failures.atKey();
        return new BadCredential(
                "the key in " + clientSecret + " is refused, and it is too old to be still on its way: "
                        + failure.what(),
                "see whether the key still exists at Confluent; delete it there and apply again, which makes a new one");
    }

    private Failure powerless(Ref clientSecret, Failure failure) {
        failures.atRole();
        return new Denied(
                "the key in " + clientSecret + " is known but may not even list: " + failure.what(),
                "give its account a role or an ACL in the document and apply again; a role binding takes up to 90 s");
    }

    /** By when Confluent made the key, where it says so; the ledger's entry may be older, for a secret outlives its keys. */
    private Youth youth(Ref clientSecret, Scope scope) {
        var entry = scope.ledger().entry(clientSecret);
        var made = entry.map(known -> known.attributes().get("since")).map(Instant::parse);
        return Youth.since(made.or(() -> entry.map(Entry::since)).orElse(Instant.EPOCH), clock.instant());
    }
}
