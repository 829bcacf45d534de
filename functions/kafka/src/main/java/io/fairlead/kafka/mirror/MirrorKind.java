package io.fairlead.kafka.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Place;
import io.fairlead.core.topology.Topology;
import io.fairlead.kafka.rest.Clusters;
import io.fairlead.kafka.rest.KafkaRest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mirror topics. They are made at the destination, with the key of that side of the link. */
public final class MirrorKind implements Kind<MirrorSpec> {
    private static final String SOURCE = "source topic";

    private final Clusters clusters;

    public MirrorKind(Clusters clusters) {
        this.clusters = clusters;
    }

    @Override
    public String name() {
        return "mirror-topic";
    }

    @Override
    public List<Desired<MirrorSpec>> desired(Topology topology, Place place) {
        return Mirrors.at(topology, place);
    }

    @Override
    public Kind<MirrorSpec> surveying() {
        return new MirrorKind(clusters.remembered());
    }

    @Override
    public Optional<Observed> get(String id, MirrorSpec spec, Scope scope) {
        return find(spec, scope);
    }

    @Override
    public Optional<Observed> find(MirrorSpec spec, Scope scope) {
        var cluster = destination(spec, scope).judging(ConfluentErrors.MIRRORS);
        return cluster.find(cluster.at("/links/{}/mirrors/{}", spec.link(), spec.topic()))
                .map(mirror -> observed(spec, mirror));
    }

    @Override
    public Map<String, String> fields(MirrorSpec spec, Scope scope) {
        return Map.of(SOURCE, spec.topic());
    }

    @Override
    public Set<String> immutable() {
        return Set.of(SOURCE);
    }

    @Override
    public Observed create(MirrorSpec spec, Marker marker, Scope scope) {
        var cluster = destination(spec, scope).judging(MirrorErrors.CREATION);
        try {
            cluster.post(cluster.at("/links/{}/mirrors", spec.link()), Map.of("source_topic_name", spec.topic()));
        } catch (Failure failure) {
            if (failure.category() != Category.CONFLICT) {
                throw failure;
            }
            // A lost answer of an earlier try; or an ordinary topic, which is not ours to turn into a mirror.
            return find(spec, scope).orElseThrow(() -> failure);
        }
        return find(spec, scope).orElseGet(() -> justMade(spec));
    }

    /** Deleting the topic at the destination ends the mirroring; there is no other way to delete a mirror. */
    @Override
    public void delete(MirrorSpec spec, Observed observed, Scope scope) {
        var cluster = destination(spec, scope);
        cluster.remove(cluster.at("/topics/{}", spec.topic()));
    }

    private static Observed observed(MirrorSpec spec, JsonNode mirror) {
        return new Observed(
                spec.topic(),
                Map.of(SOURCE, mirror.path("source_topic_name").asText("")),
                Map.of(),
                MirrorStatus.of(mirror));
    }

    /** Reads may lag behind the creation by a moment. */
    private static Observed justMade(MirrorSpec spec) {
        return new Observed(
                spec.topic(),
                Map.of(SOURCE, spec.topic()),
                Map.of(),
                Readiness.pending(Patience.SOON, "cannot be read yet"));
    }

    private KafkaRest destination(MirrorSpec spec, Scope scope) {
        return clusters.with(spec.here().secret(), spec.here().cluster(), scope);
    }
}
