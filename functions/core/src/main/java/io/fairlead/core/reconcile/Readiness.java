package io.fairlead.core.reconcile;

/** How far an object is on its way. */
public sealed interface Readiness {
    /** What depends on it can be made, and it will not change by itself any more. */
    record Ready() implements Readiness {}

    /** What depends on it can be made, but it goes on changing until {@code await} says it is done. */
    record Usable(Patience patience, String reason) implements Readiness {}

    /** Not yet of use. */
    record Pending(Patience patience, String reason) implements Readiness {}

    /** On its way out. */
    record Deleting(String reason) implements Readiness {}

    /**
     * It will not get ready by itself.
     *
     * @param lost whether nobody can mend it: only another one in its place helps
     */
    record Broken(String reason, String fix, boolean lost) implements Readiness {}

    static Readiness ready() {
        return new Ready();
    }

    static Readiness usable(Patience patience, String reason) {
        return new Usable(patience, reason);
    }

    static Readiness pending(Patience patience, String reason) {
        return new Pending(patience, reason);
    }

    static Readiness deleting(String reason) {
        return new Deleting(reason);
    }

    static Readiness broken(String reason, String fix) {
        return new Broken(reason, fix, false);
    }

    static Readiness lost(String reason, String fix) {
        return new Broken(reason, fix, true);
    }
}
