package io.fairlead.kafka.topic;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Cluster;
import io.fairlead.core.topology.Topology.Topic;
import io.fairlead.kafka.document.Here;
import io.fairlead.kafka.document.Numbered;
import io.fairlead.kafka.rest.Clusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Topics. A topic has nothing but its name, so the ledger says whose it is. */
public final class TopicKind implements Kind<TopicSpec> {
    private static final String PARTITIONS = "partitions";
    private static final String CONFIG = "config ";

    private final Clusters clusters;
    private final Topics topics;

    public TopicKind(Clusters clusters) {
        this(clusters, Topics.each(clusters));
    }

    private TopicKind(Clusters clusters, Topics topics) {
        this.clusters = clusters;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "topic";
    }

    @Override
    public List<Desired<TopicSpec>> desired(Topology topology, Place place) {
        return Here.clusters(topology, place)
                .flatMap(cluster -> Numbered.each(cluster.value().topics())
                        .map(topic -> desired(
                                topology,
                                cluster.value(),
                                topic.value(),
                                "/clusters/" + cluster.index() + "/topics/" + topic.index())))
                .toList();
    }

    private static Desired<TopicSpec> desired(Topology topology, Cluster cluster, Topic topic, String pointer) {
        var owner = Refs.cluster(cluster.name());
        return Desired.of(
                        Refs.topic(cluster.name(), topic.name()),
                        new TopicSpec(cluster.name(), topic.name(), topic.partitions(), topic.configs()),
                        Phase.TOPIC,
                        Here.place(cluster),
                        pointer)
                .after(owner, Refs.clientSecret(Here.administratorSecret(topology, cluster)))
                .within(owner)
                .adopting(topic.adopt());
    }

    @Override
    public Kind<TopicSpec> surveying() {
        return new TopicKind(clusters, Topics.listed(clusters));
    }

    @Override
    public Optional<Observed> get(String id, TopicSpec spec, Scope scope) {
        return look(topics.of(spec, scope), spec);
    }

    /** A mirror topic is refused even where adoption is allowed: it cannot be changed, and deleting it ends the mirroring. */
    @Override
    public Optional<Observed> find(TopicSpec spec, Scope scope) {
        var api = topics.of(spec, scope);
        var found = look(api, spec);
        found.flatMap(topic -> api.mirroredBy()).ifPresent(link -> {
            throw new Conflict(
                    "topic " + spec.name() + " on " + spec.cluster() + " is a mirror topic of cluster link " + link,
                    "promote the mirror first, or declare it among the mirrors of the link");
        });
        return found;
    }

    @Override
    public Map<String, String> fields(TopicSpec spec, Scope scope) {
        return fields(spec.partitions(), spec.configs());
    }

    /** Kafka adds partitions and never takes any away. */
    @Override
    public boolean isReplaced(String field, String wanted, String found) {
        return field.equals(PARTITIONS) && Integer.parseInt(wanted) < Integer.parseInt(found);
    }

    @Override
    public Observed create(TopicSpec spec, Marker marker, Scope scope) {
        var api = topics.of(spec, scope);
        try {
            api.create(spec.partitions(), spec.configs());
        } catch (Failure failure) {
            return lookAgain(failure, spec, scope);
        }
        return observed(spec, fields(spec, scope)); // a read right after the creation may miss it
    }

    @Override
    public Observed update(
            TopicSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        var api = topics.of(spec, scope);
        var changed = differences.stream().map(Difference::field).toList();
        if (changed.contains(PARTITIONS)) {
            api.grow(spec.partitions());
        }
        var configs = new TreeMap<>(spec.configs());
        configs.keySet().removeIf(name -> !changed.contains(CONFIG + name));
        if (!configs.isEmpty()) {
            api.set(configs);
        }
        return observed(spec, fields(spec, scope));
    }

    @Override
    public void delete(TopicSpec spec, Observed observed, Scope scope) {
        topics.of(spec, scope).delete();
    }

    private Observed lookAgain(Failure failure, TopicSpec spec, Scope scope) {
        if (failure.category() != Category.CONFLICT) {
            throw failure;
        }
        return find(spec, scope)
                .orElseThrow(() -> new NotReady(
                        "topic " + spec.name() + " on " + spec.cluster() + " is neither there nor gone yet", ""));
    }

    private static Optional<Observed> look(TopicApi api, TopicSpec spec) {
        return api.find().map(topic -> {
            var found = spec.configs().isEmpty() ? Map.<String, String>of() : api.configs();
            return observed(spec, fields(topic.path("partitions_count").asInt(), found));
        });
    }

    private static Observed observed(TopicSpec spec, Map<String, String> fields) {
        return new Observed(spec.name(), fields, Map.of(), Readiness.ready());
    }

    private static Map<String, String> fields(int partitions, Map<String, String> configs) {
        var fields = configs.entrySet().stream()
                .collect(Collectors.toMap(
                        config -> CONFIG + config.getKey(), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        fields.put(PARTITIONS, String.valueOf(partitions));
        return fields;
    }
}
