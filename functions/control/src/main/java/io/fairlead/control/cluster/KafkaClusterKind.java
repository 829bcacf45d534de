package io.fairlead.control.cluster;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.Creation;
import io.fairlead.control.cloud.EnvironmentId;
import io.fairlead.control.cloud.Form;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.NotReadyLong;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A Kafka cluster. It has a name but no description, so the ledger says whose it is. */
public final class KafkaClusterKind implements Kind<KafkaClusterSpec> {
    private static final Target ALL = Target.of("/cmk/v2/clusters");

    private final ConfluentClient cloud;

    public KafkaClusterKind(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    @Override
    public String name() {
        return "kafka-cluster";
    }

    @Override
    public List<Desired<KafkaClusterSpec>> desired(Topology topology, Place place) {
        return IntStream.range(0, topology.clusters().size())
                .mapToObj(index -> desired(topology, index))
                .toList();
    }

    private static Desired<KafkaClusterSpec> desired(Topology topology, int index) {
        var wanted = topology.clusters().get(index);
        return Desired.of(
                        Refs.cluster(wanted.name()),
                        new KafkaClusterSpec(
                                wanted.name(),
                                wanted.type(),
                                wanted.availability(),
                                topology.region(),
                                wanted.maxEcku()),
                        Phase.CLUSTER,
                        Place.CONTROL,
                        "/clusters/" + index)
                .after(Refs.environment(topology.environment().name()))
                .adopting(wanted.adopt());
    }

    @Override
    public Optional<Observed> get(String id, KafkaClusterSpec spec, Scope scope) {
        return cloud.find(EnvironmentId.in(scope, one(id))).map(KafkaClusterForm::observed);
    }

    @Override
    public Optional<Observed> find(KafkaClusterSpec spec, Scope scope) {
        return cloud.list(EnvironmentId.in(scope, ALL)).stream()
                .filter(found -> Form.name(found).equals(spec.name()))
                .findFirst()
                .map(KafkaClusterForm::observed);
    }

    @Override
    public Map<String, String> fields(KafkaClusterSpec spec, Scope scope) {
        return KafkaClusterForm.fields(spec);
    }

    @Override
    public Set<String> immutable() {
        return Set.of("type", "availability", "cloud", "region");
    }

    @Override
    public Observed create(KafkaClusterSpec spec, Marker marker, Scope scope) {
        var body = KafkaClusterForm.creation(spec, scope);
        var creating = cloud.judging(ConfluentErrors.CLUSTER_CREATION);
        try {
            return Creation.orLook(() -> KafkaClusterForm.observed(creating.post(ALL, body)), () -> find(spec, scope));
        } catch (NotReady othersArePending) { // at most three in an environment; each takes minutes
            throw new NotReadyLong(String.valueOf(othersArePending.getMessage()));
        }
    }

    @Override
    public Observed update(
            KafkaClusterSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        var body = KafkaClusterForm.change(spec, scope);
        return KafkaClusterForm.observed(cloud.patch(one(observed.id()), body));
    }

    @Override
    public void delete(KafkaClusterSpec spec, Observed observed, Scope scope) {
        cloud.judging(ConfluentErrors.CLUSTER_DELETION).remove(EnvironmentId.in(scope, one(observed.id())));
    }

    /** It takes minutes, and Confluent does not show that a cluster is being deleted: each look asks for the deletion again. */
    @Override
    public Patience departure() {
        return Patience.NORMAL;
    }

    private static Target one(String id) {
        return Target.of("/cmk/v2/clusters/{}", id);
    }
}
