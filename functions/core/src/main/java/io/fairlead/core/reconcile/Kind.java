package io.fairlead.core.reconcile;

import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of resource: how a document asks for it, and how its service is asked. Implementations are thin; ownership,
 * order, retries and waiting are the {@link Reconciler}'s.
 *
 * @param <S> its spec, a record
 */
public interface Kind<S> {
    /** The kind in {@link io.fairlead.core.resource.Ref}. */
    String name();

    /** What the document asks of this kind at that place. */
    List<Desired<S>> desired(Topology topology, Place place);

    /** The object of that identifier. Empty when the service says it is gone. */
    Optional<Observed> get(String id, S spec, Scope scope);

    /** The object that has the spec's name, whoever made it. May miss objects made moments ago, where lists lag. */
    Optional<Observed> find(S spec, Scope scope);

    /**
     * The same kind for one look at everything that a document asks of it: it may read lists and keys once and answer from
     * them. Nothing is changed through it, and it is not kept.
     */
    default Kind<S> surveying() {
        return this;
    }

    /** What the document wants of each comparable field. */
    Map<String, String> fields(S spec, Scope scope);

    /** Fields that the service cannot change in place. */
    default Set<String> immutable() {
        return Set.of();
    }

    /** Whether the service cannot make this change in place; for fields that change in one direction only. */
    default boolean isReplaced(String field, String wanted, String found) {
        return immutable().contains(field);
    }

    /** Makes it. The marker goes into the description or tags where there are any. */
    Observed create(S spec, Marker marker, Scope scope);

    /** Changes what differs, in place. */
    default Observed update(S spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        throw new IllegalStateException(name() + " cannot be changed in place: " + differences);
    }

    /** Asks for its deletion; must tolerate that it is gone. */
    void delete(S spec, Observed observed, Scope scope);

    /** When another look is worthwhile after its deletion was asked for. */
    default Patience departure() {
        return Patience.SOON;
    }

    /**
     * Deletes what bears our marker and nothing of ours holds: objects whose creation was answered to nobody, and that no look
     * by name or id can find.
     *
     * @return how many there were
     */
    default int sweep(Scope scope) {
        return 0;
    }

    /** Whether its service has no such object of its own: found, never made, never deleted. */
    default boolean isFound() {
        return false;
    }

    /**
     * Whether every object that we make carries our marker from the moment it exists. Then an intent without answer does not
     * make a stranger's object of that name ours.
     */
    default boolean bearsMarker() {
        return false;
    }
}
