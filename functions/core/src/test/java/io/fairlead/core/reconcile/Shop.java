package io.fairlead.core.reconcile;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A service with one kind of object, as unreliable as a test wants it. */
final class Shop implements Kind<Shop.Spec> {
    record Spec(String name, String colour, String size) {}

    static final Ref REF = new Ref("thing", "lamp");

    final Map<String, Observed> objects = new LinkedHashMap<>();
    /** Gone, but a list shows it. */
    final List<Observed> ghosts = new ArrayList<>();

    final List<String> calls = new ArrayList<>();
    boolean losesAnswers;
    Optional<Failure> refusal = Optional.empty();
    boolean listsLag;
    boolean keepsMarkers;
    boolean deletesSlowly;
    Readiness made = Readiness.ready();
    Optional<Ref> missing = Optional.empty();

    static Desired<Spec> lamp(String colour) {
        return Desired.of(REF, new Spec("lamp", colour, "small"), Phase.TOPIC, Place.CONTROL, "/lamps/0");
    }

    Observed put(String id, String colour, Readiness readiness, Optional<Marker> marker) {
        var object = new Observed(
                id, Map.of("name", "lamp", "colour", colour, "size", "small"), Map.of("price", "3"), readiness, marker);
        objects.put(id, object);
        return object;
    }

    @Override
    public String name() {
        return "thing";
    }

    @Override
    public List<Desired<Spec>> desired(Topology topology, Place place) {
        return List.of(lamp("red"));
    }

    @Override
    public Optional<Observed> get(String id, Spec spec, Scope scope) {
        calls.add("get " + id);
        refuse();
        return Optional.ofNullable(objects.get(id));
    }

    @Override
    public Optional<Observed> find(Spec spec, Scope scope) {
        calls.add("find " + spec.name());
        refuse();
        return listsLag
                ? Optional.empty()
                : Stream.concat(objects.values().stream(), ghosts.stream())
                        .filter(o -> spec.name().equals(o.fields().get("name")))
                        .findFirst();
    }

    @Override
    public Map<String, String> fields(Spec spec, Scope scope) {
        missing.ifPresent(ref -> {
            throw new DependencyMissing(ref, "the identifier");
        });
        return Map.of("colour", spec.colour(), "size", spec.size());
    }

    @Override
    public Set<String> immutable() {
        return Set.of("size");
    }

    @Override
    public boolean bearsMarker() {
        return keepsMarkers;
    }

    @Override
    public Observed create(Spec spec, Marker marker, Scope scope) {
        calls.add("create " + spec.name());
        var created = put(
                "t-" + (objects.size() + 1),
                spec.colour(),
                made,
                keepsMarkers ? Optional.of(marker) : Optional.empty());
        if (losesAnswers) {
            losesAnswers = false;
            throw new IllegalStateException("the answer was lost");
        }
        return created;
    }

    @Override
    public Observed update(Spec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        calls.add("update " + differences);
        return put(observed.id(), spec.colour(), observed.readiness(), observed.marker());
    }

    private void refuse() {
        refusal.ifPresent(failure -> {
            throw failure;
        });
    }

    @Override
    public void delete(Spec spec, Observed observed, Scope scope) {
        calls.add("delete " + observed.id());
        if (deletesSlowly) {
            put(observed.id(), "red", Readiness.deleting("in the van"), observed.marker());
        } else {
            objects.remove(observed.id());
        }
    }
}
