package io.fairlead.kafka.acl;

import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Readiness;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.Acl;
import io.fairlead.core.topology.Topology.Cluster;
import io.fairlead.kafka.document.Here;
import io.fairlead.kafka.rest.Clusters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ACLs of one cluster. An entry has no description; that its principal is our account says whose it is. */
public final class AclKind implements Kind<AclsSpec> {
    private static final String GRANTED = "granted";
    private static final String SURPLUS = "not wanted";

    /** Entries are seen within about 10 s, says the wait of the vendor's provider. */
    private static final int LOOKS = 8;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Clusters clusters;
    private final Pause pause;

    public AclKind(Clusters clusters, Pause pause) {
        this.clusters = clusters;
        this.pause = pause;
    }

    @Override
    public String name() {
        return "acls";
    }

    @Override
    public List<Desired<AclsSpec>> desired(Topology topology, Place place) {
        return Here.clusters(topology, place)
                .filter(cluster -> !cluster.value().acls().isEmpty())
                .map(cluster -> desired(topology, cluster.value(), "/clusters/" + cluster.index() + "/acls"))
                .toList();
    }

    private static Desired<AclsSpec> desired(Topology topology, Cluster cluster, String pointer) {
        var owner = Refs.cluster(cluster.name());
        var key = Refs.clientSecret(Here.administratorSecret(topology, cluster));
        var accounts =
                cluster.acls().stream().map(Acl::account).distinct().sorted().map(Refs::serviceAccount);
        return Desired.of(Refs.acls(cluster.name()), AclsSpec.of(cluster), Phase.ACL, Here.place(cluster), pointer)
                .after(Stream.concat(Stream.of(owner, key), accounts).toArray(Ref[]::new))
                .within(owner);
    }

    @Override
    public Optional<Observed> get(String id, AclsSpec spec, Scope scope) {
        return find(spec, scope);
    }

    @Override
    public Optional<Observed> find(AclsSpec spec, Scope scope) {
        var found = api(spec, scope).ours();
        return found.isEmpty() ? Optional.empty() : Optional.of(observed(spec, found, scope));
    }

    @Override
    public Map<String, String> fields(AclsSpec spec, Scope scope) {
        var accounts = new Accounts(scope);
        spec.bindings().forEach(binding -> accounts.principal(binding.account())); // all must be there
        return fields(spec, spec.bindings());
    }

    @Override
    public Observed create(AclsSpec spec, Marker marker, Scope scope) {
        return settle(spec, scope);
    }

    @Override
    public Observed update(AclsSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return settle(spec, scope);
    }

    @Override
    public void delete(AclsSpec spec, Observed observed, Scope scope) {
        var api = api(spec, scope);
        api.ours().forEach(api::delete);
    }

    /** Grants before it takes away, so that no client is without an entry in between. */
    private Observed settle(AclsSpec spec, Scope scope) {
        var api = api(spec, scope);
        var diff = AclDiff.between(spec.bindings(), api.ours());
        api.create(diff.missing());
        diff.surplus().forEach(api::delete);
        return observed(spec, readBack(spec, api), scope);
    }

    /** The service says 201 to an entry that it then drops, so only what is read back counts. */
    private SortedSet<Binding> readBack(AclsSpec spec, AclApi api) {
        var found = api.ours();
        for (int looks = 1; looks < LOOKS && !found.containsAll(spec.bindings()); looks++) {
            pause.forDuration(BETWEEN_LOOKS);
            found = api.ours();
        }
        var dropped = AclDiff.between(spec.bindings(), found).missing();
        if (!dropped.isEmpty()) {
            throw new InvalidRequest(
                    Refs.acls(spec.cluster()) + ": Confluent answered 201 but does not keep " + dropped,
                    "see whether Kafka knows these operations for these resource types");
        }
        return found;
    }

    private static Observed observed(AclsSpec spec, SortedSet<Binding> found, Scope scope) {
        var ref = Refs.acls(spec.cluster());
        return new Observed(
                spec.cluster(), fields(spec, found), Map.of(), Readiness.ready(), Optional.of(scope.marker(ref)));
    }

    /** One field for each entry, so that a difference names just the entries that differ. */
    private static Map<String, String> fields(AclsSpec spec, SortedSet<Binding> bindings) {
        var fields = new TreeMap<String, String>();
        bindings.forEach(binding -> fields.put(binding.toString(), GRANTED));
        fields.put(
                SURPLUS,
                AclDiff.between(spec.bindings(), bindings).surplus().stream()
                        .map(Binding::toString)
                        .collect(Collectors.joining("; ")));
        return fields;
    }

    private AclApi api(AclsSpec spec, Scope scope) {
        return new AclApi(clusters.asAdministrator(spec.cluster(), scope), new Accounts(scope));
    }
}
