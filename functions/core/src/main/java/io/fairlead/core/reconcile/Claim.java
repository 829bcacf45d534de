package io.fairlead.core.reconcile;

import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.resource.Desired;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose is what was found? Decided by the ledger first, by a marker second, by the document's permission last. */
sealed interface Claim {
    /**
     * Nothing of that name is there.
     *
     * @param intentSince when a creation was begun whose answer is not known
     * @param vanished whether it was there once
     */
    record Absent(Optional<Instant> intentSince, boolean vanished) implements Claim {}

    /** It is ours, or the document lets us take it over. */
    record Ours(Observed observed, Change how) implements Claim {}

    /** Somebody else's. */
    record Foreign(Observed observed) implements Claim {}

    static <S> Claim of(Kind<S> kind, Desired<S> wanted, Scope scope) {
        var entry = scope.ledger().entry(wanted.ref()).orElse(null);
        var known = entry == null ? null : entry.id();
        if (known != null) {
            var byId = kind.get(known, wanted.spec(), scope); // by id first: lists lag, ids do not
            if (byId.isPresent()) {
                return new Ours(byId.get(), Change.NONE);
            }
        }
        return kind.find(wanted.spec(), scope)
                .filter(found -> !isGhost(kind, found, known))
                .map(found -> claim(kind, found, wanted, entry, scope))
                .orElseGet(() -> new Absent(intentSince(entry), known != null));
    }

    /** Lists lag behind deletions as well: what is gone by its id may still be in one. */
    private static boolean isGhost(Kind<?> kind, Observed found, @Nullable String gone) {
        return found.id().equals(gone) && !kind.bearsMarker();
    }

    private static <S> Claim claim(
            Kind<S> kind, Observed found, Desired<S> wanted, @Nullable Entry entry, Scope scope) {
        // The crash came between create and record; what carries markers says so itself.
        var unanswered = entry != null && entry.isIntent() && !kind.bearsMarker();
        var marked = found.marker().filter(scope.marker(wanted.ref())::equals).isPresent();
        if (unanswered || marked || kind.isFound()) {
            return new Ours(found, Change.NONE);
        }
        return wanted.adopt() ? new Ours(found, Change.ADOPTED) : new Foreign(found);
    }

    private static Optional<Instant> intentSince(@Nullable Entry entry) {
        return Optional.ofNullable(entry).filter(Entry::isIntent).map(Entry::since);
    }
}
