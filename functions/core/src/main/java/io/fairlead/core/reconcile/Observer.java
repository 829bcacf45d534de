package io.fairlead.core.reconcile;

import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Desired;
import java.util.List;

/** Says what would have to be done for a resource, without doing it. */
public final class Observer {

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
            return Finding.of(wanted, Action.CREATE, List.of());
        }
    }

    private static <S> Finding judge(Kind<S> kind, Desired<S> wanted, Claim.Ours ours, Scope scope) {
        var differences = Differences.of(kind, wanted.spec(), ours.observed(), scope);
        var words = differences.stream().map(Difference::toString).toList();
        if (differences.stream().anyMatch(Difference::replace)) {
            return Finding.of(wanted, Action.REPLACE, words);
        }
        if (!differences.isEmpty() || ours.how() == Outcome.Change.ADOPTED) {
            return Finding.of(wanted, Action.UPDATE, words);
        }
        var settled = ours.observed().readiness() instanceof Readiness.Ready && recorded(wanted, scope);
        return Finding.of(wanted, settled ? Action.NONE : Action.AWAIT, List.of());
    }

    private static boolean recorded(Desired<?> wanted, Scope scope) {
        return scope.ledger()
                .entry(wanted.ref())
                .filter(entry -> !entry.isIntent())
                .isPresent();
    }
}
