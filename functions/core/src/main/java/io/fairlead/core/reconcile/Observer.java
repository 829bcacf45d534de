package io.fairlead.core.reconcile;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says what would have to be done for a resource, without doing it. */
public final class Observer {
    private static final Set<Category> IN_THE_WAY =
            EnumSet.of(Category.UNREACHABLE, Category.BAD_CREDENTIAL, Category.DENIED);

    /** Compares what the document wants with what is there. */
    public <S> Finding observe(Kind<S> kind, Desired<S> wanted, Scope scope) {
        try {
            return switch (Claim.of(kind, wanted, scope)) {
                case Claim.Absent absent -> Finding.of(wanted, Action.CREATE, List.of());
                case Claim.Ours ours -> judge(kind, wanted, ours, scope);
                case Claim.Foreign foreign ->
                    Finding.of(
                            wanted, Action.CONFLICT, List.of(foreign.observed().id()));
            };
        } catch (DependencyMissing missing) {
            return recorded(wanted, scope)
                    ? Finding.of(wanted, Action.AWAIT, List.of("waits: " + missing.getMessage()))
                    : Finding.of(wanted, Action.CREATE, List.of());
        } catch (Failure failure) {
            if (!mayBeMended(wanted, failure)) {
                throw failure.about(wanted.ref());
            }
            return Finding.of(wanted, Action.AWAIT, List.of("cannot be looked at: " + failure.category()));
        }
    }

    /**
     * The data plane is looked at by a path and with keys that the very plan, which is being made, may have to mend first. A
     * plan that failed here could never be made.
     */
    private static boolean mayBeMended(Desired<?> wanted, Failure failure) {
        return wanted.place().function() == Place.Function.KAFKA && IN_THE_WAY.contains(failure.category());
    }

    private static <S> Finding judge(Kind<S> kind, Desired<S> wanted, Claim.Ours ours, Scope scope) {
        if (ours.observed().readiness() instanceof Readiness.Broken broken
                && broken.lost()
                && wanted.phase().isReplaceable()) {
            return Finding.of(wanted, Action.REPLACE, List.of(broken.reason()));
        }
        var differences = Differences.of(kind, wanted.spec(), ours.observed(), scope);
        var words = differences.stream().map(Difference::toString).toList();
        if (differences.stream().anyMatch(Difference::replace)) {
            return Finding.of(wanted, Action.REPLACE, words);
        }
        if (!differences.isEmpty() || ours.how() == Outcome.Change.ADOPTED) {
            return Finding.of(wanted, Action.UPDATE, words);
        }
        var settled =
                ours.observed().readiness() instanceof Readiness.Ready && recorded(wanted, ours.observed(), scope);
        return Finding.of(wanted, settled ? Action.NONE : Action.AWAIT, List.of());
    }

    /** An execution that ended while it was being made has recorded less than others need of it. */
    private static boolean recorded(Desired<?> wanted, Observed observed, Scope scope) {
        return scope.ledger()
                .entry(wanted.ref())
                .filter(entry -> observed.id().equals(entry.id())
                        && entry.attributes()
                                .entrySet()
                                .containsAll(observed.attributes().entrySet()))
                .isPresent();
    }

    private static boolean recorded(Desired<?> wanted, Scope scope) {
        return scope.ledger()
                .entry(wanted.ref())
                .filter(entry -> !entry.isIntent())
                .isPresent();
    }
}
