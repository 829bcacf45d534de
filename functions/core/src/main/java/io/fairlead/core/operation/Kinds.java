package io.fairlead.core.operation;

import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Optional;

/** The kinds that a function operates: one line each where it is built. */
public final class Kinds {
    private final List<Kind<?>> kinds;
    private final Allowance allowance;

    private Kinds(List<Kind<?>> kinds, Allowance allowance) {
        this.kinds = kinds;
        this.allowance = allowance;
    }

    public static Kinds of(Kind<?>... kinds) {
        return new Kinds(List.of(kinds), Allowance.UNKNOWN);
    }

    /** The same where somebody knows beforehand what may be made. */
    public Kinds allowedBy(Allowance other) {
        return new Kinds(kinds, other);
    }

    /** What may be made of them. */
    Allowance allowance() {
        return allowance;
    }

    /** What is done with a kind and one of its resources; ties their types together. */
    public interface Action<R> {
        <S> R apply(Kind<S> kind, Desired<S> wanted);
    }

    /** Applies the action, which only looks, to everything that the document asks of this place. */
    public <R> List<R> survey(Topology topology, Place place, Action<R> action) {
        return kinds.stream()
                .flatMap(kind -> each(kind.surveying(), topology, place, action).stream())
                .toList();
    }

    /** Lets every kind delete what lost answers have left behind; says how much it was. */
    public int sweep(Scope scope) {
        return kinds.stream().mapToInt(kind -> kind.sweep(scope)).sum();
    }

    /** Applies the action to one resource; empty when the document does not ask for it here. */
    public <R> Optional<R> with(Ref ref, Topology topology, Place place, Action<R> action) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(ref.kind()))
                .findFirst()
                .flatMap(kind -> one(kind, ref, topology, place, action));
    }

    private static <S, R> List<R> each(Kind<S> kind, Topology topology, Place place, Action<R> action) {
        return kind.desired(topology, place).stream()
                .map(wanted -> action.apply(kind, wanted))
                .toList();
    }

    private static <S, R> Optional<R> one(Kind<S> kind, Ref ref, Topology topology, Place place, Action<R> action) {
        return kind.desired(topology, place).stream()
                .filter(wanted -> wanted.ref().equals(ref))
                .findFirst()
                .map(wanted -> action.apply(kind, wanted));
    }
}
