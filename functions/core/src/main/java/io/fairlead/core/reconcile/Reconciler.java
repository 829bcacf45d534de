package io.fairlead.core.reconcile;

import static io.fairlead.core.errors.Category.EXISTS_NOT_OURS;
import static io.fairlead.core.errors.Category.INVALID;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Outcome.Done;
import io.fairlead.core.reconcile.Outcome.Failed;
import io.fairlead.core.reconcile.Outcome.Pending;
import io.fairlead.core.resource.Desired;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Brings one resource to its desired state, or out of the world. Every kind goes through these lines and no others. */
public final class Reconciler {
    /**
     * Lists lag behind creates by seconds. After a creation whose answer was lost, only a list can find the object, so an
     * intent must be older than this before "not found" is believed.
     */
    public static final Duration LIST_LAG = Duration.ofSeconds(30);

    private final InstantSource clock;

    public Reconciler(InstantSource clock) {
        this.clock = clock;
    }

    /** Creates, adopts, changes or leaves it, and says whether what depends on it can be made. */
    public <S> Outcome ensure(Kind<S> kind, Desired<S> wanted, Scope scope) {
        try {
            return switch (Claim.of(kind, wanted, scope)) {
                case Claim.Absent absent -> create(kind, wanted, scope, absent);
                case Claim.Ours ours -> settle(kind, wanted, scope, ours.observed(), ours.how());
                case Claim.Foreign foreign -> refuse(wanted, foreign.observed());
            };
        } catch (DependencyMissing missing) {
            return new Pending(Patience.SOON, wanted.ref() + " waits: " + missing.getMessage());
        } catch (Failure failure) {
            throw failure.about(wanted.ref());
        }
    }

    /** Looks again until it is done changing. Never creates or changes anything. */
    public <S> Outcome await(Kind<S> kind, Desired<S> wanted, Scope scope) {
        try {
            return Claim.of(kind, wanted, scope) instanceof Claim.Ours ours
                    ? progress(wanted, scope, ours.observed(), Change.NONE, true)
                    : new Failed(
                            Category.GONE,
                            wanted.ref() + " is not there any more",
                            "run apply again; it will be made again");
        } catch (Failure failure) {
            throw failure.about(wanted.ref());
        }
    }

    /** Asks for its deletion and says when it is gone. What is not ours stays. */
    public <S> Outcome remove(Kind<S> kind, Desired<S> wanted, Scope scope) {
        var outcome = vacate(kind, wanted, scope);
        if (outcome instanceof Done) {
            scope.ledger().forget(wanted.ref());
        }
        return outcome;
    }

    /**
     * The same where another one will take its place. The ledger keeps the identifier of the old one, because lists show it
     * for a while and it must not be taken for a stranger's.
     */
    public <S> Outcome vacate(Kind<S> kind, Desired<S> wanted, Scope scope) {
        try {
            return delete(kind, wanted, scope);
        } catch (Failure failure) {
            throw failure.about(wanted.ref());
        }
    }

    private <S> Outcome delete(Kind<S> kind, Desired<S> wanted, Scope scope) {
        var entry = scope.ledger().entry(wanted.ref());
        if (entry.isEmpty()) {
            return new Done("", Change.NONE);
        }
        var ours = find(kind, wanted, scope, entry.get());
        if (ours.isEmpty() || kind.isFound()) {
            return new Done("", Change.DELETED);
        }
        if (!(ours.get().readiness() instanceof Readiness.Deleting)) {
            kind.delete(wanted.spec(), ours.get(), scope);
        }
        var left = kind.get(ours.get().id(), wanted.spec(), scope);
        return left.isPresent()
                ? new Pending(kind.departure(), wanted.ref() + " (" + left.get().id() + ") is being deleted")
                : new Done(ours.get().id(), Change.DELETED);
    }

    private <S> Optional<Observed> find(Kind<S> kind, Desired<S> wanted, Scope scope, Entry entry) {
        try {
            var id = entry.id();
            return id == null ? findOurs(kind, wanted, scope) : kind.get(id, wanted.spec(), scope);
        } catch (DependencyMissing containerIsGone) {
            return Optional.empty();
        }
    }

    /** An unanswered creation may have met a stranger's object; what carries markers says whose it is. */
    private <S> Optional<Observed> findOurs(Kind<S> kind, Desired<S> wanted, Scope scope) {
        var ours = scope.marker(wanted.ref());
        return kind.find(wanted.spec(), scope)
                .filter(found -> !kind.bearsMarker()
                        || found.marker().filter(ours::equals).isPresent());
    }

    private <S> Outcome create(Kind<S> kind, Desired<S> wanted, Scope scope, Claim.Absent absent) {
        if (kind.isFound()) {
            return new Pending(Patience.SOON, wanted.ref() + " has not appeared yet");
        }
        var unanswered =
                absent.intentSince().filter(since -> since.plus(LIST_LAG).isAfter(clock.instant()));
        if (unanswered.isPresent()) {
            return new Pending(
                    Patience.NORMAL,
                    wanted.ref() + " may exist since " + unanswered.get()
                            + "; lists must catch up before it is made again");
        }
        kind.fields(
                wanted.spec(), scope); // throws when something that it is made of is missing: then nothing is intended
        if (absent.vanished() || absent.intentSince().isPresent()) {
            // With all that it contained: neither an old identifier nor the time of an old intent may hide the new one.
            scope.ledger().forget(wanted.ref());
        }
        scope.ledger().intend(wanted, scope.version());
        var created = kind.create(wanted.spec(), scope.marker(wanted.ref()), scope);
        return progress(wanted, scope, created, Change.CREATED, false);
    }

    private <S> Outcome settle(Kind<S> kind, Desired<S> wanted, Scope scope, Observed observed, Change how) {
        if (observed.readiness() instanceof Readiness.Deleting deleting) {
            return new Pending(
                    Patience.NORMAL, wanted.ref() + " must be gone before it is made again: " + deleting.reason());
        }
        var differences = Differences.of(kind, wanted.spec(), observed, scope);
        if (differences.stream().anyMatch(Difference::replace)) {
            return new Failed(
                    INVALID,
                    wanted.ref() + " (" + observed.id() + ") cannot be changed in place: " + differences,
                    "put " + wanted.pointer() + " back, or remove the resource and apply again");
        }
        if (differences.isEmpty()) {
            return progress(wanted, scope, observed, how, false);
        }
        var updated = kind.update(wanted.spec(), observed, differences, scope.marker(wanted.ref()), scope);
        return progress(wanted, scope, updated, Change.UPDATED, false);
    }

    private Outcome progress(Desired<?> wanted, Scope scope, Observed observed, Change change, boolean toTheEnd) {
        scope.ledger().record(wanted, scope.version(), observed.id(), observed.attributes());
        var done = new Done(observed.id(), change);
        return switch (observed.readiness()) {
            case Readiness.Ready ready -> done;
            case Readiness.Usable usable when !toTheEnd -> done;
            case Readiness.Usable usable -> new Pending(usable.patience(), wanted.ref() + ": " + usable.reason());
            case Readiness.Pending pending -> new Pending(pending.patience(), wanted.ref() + ": " + pending.reason());
            case Readiness.Deleting deleting -> new Pending(Patience.NORMAL, wanted.ref() + ": " + deleting.reason());
            case Readiness.Broken broken ->
                new Failed(
                        Category.CONFLICT, wanted.ref() + " (" + observed.id() + "): " + broken.reason(), broken.fix());
        };
    }

    private static Outcome refuse(Desired<?> wanted, Observed stranger) {
        return new Failed(
                EXISTS_NOT_OURS,
                wanted.ref() + " exists as " + stranger.id() + " and was not made by this topology; it was not touched",
                "choose another name, or set \"adopt\": true at " + wanted.pointer() + " to take it over");
    }
}
