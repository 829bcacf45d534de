package io.fairlead.network.record;

import io.fairlead.core.reconcile.Difference;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology;
import io.fairlead.network.dns.Propagation;
import io.fairlead.network.dns.Records;
import io.fairlead.network.dns.Wildcard;
import io.fairlead.network.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/**
 * The wildcard CNAME of a workload network's zone to the regional name of its VPC endpoint. It is ready when it and its zone
 * have reached all name servers: then, and not before, names may be asked for.
 */
public final class DnsRecordKind implements Kind<RecordSpec> {
    /** Confluent's own setup guides use 60 seconds. */
    private static final long TTL = 60;

    private final Records records;
    private final Propagation propagation;

    public DnsRecordKind(Records records, Propagation propagation) {
        this.records = records;
        this.propagation = propagation;
    }

    @Override
    public String name() {
        return "dns-record";
    }

    @Override
    public List<Desired<RecordSpec>> desired(Topology topology, Place place) {
        return Workload.at(place, topology)
                .map(workload -> Desired.of(
                                Refs.dnsRecord(workload.name()),
                                new RecordSpec(workload.name()),
                                Phase.DNS_RECORD,
                                place,
                                workload.pointer())
                        .after(Refs.hostedZone(workload.name()), Refs.vpcEndpoint(workload.name()))
                        .within(Refs.hostedZone(workload.name()))
                        .adopting(workload.adopt()))
                .toList();
    }

    @Override
    public Optional<Observed> get(String id, RecordSpec spec, Scope scope) {
        return find(spec, scope).filter(found -> found.id().equals(id));
    }

    @Override
    public Optional<Observed> find(RecordSpec spec, Scope scope) {
        return records.wildcard(zone(spec, scope))
                .map(set ->
                        observed(Wildcard.plain(set.name()), fields(target(set), set.ttl()), spec, scope, List.of()));
    }

    @Override
    public Map<String, String> fields(RecordSpec spec, Scope scope) {
        return fields(endpointName(spec, scope), TTL);
    }

    @Override
    public Observed create(RecordSpec spec, Marker marker, Scope scope) {
        var domain = Wildcard.plain(scope.attribute(Refs.accessPoint(spec.network()), "domain"));
        return point(Wildcard.under(domain), spec, scope);
    }

    @Override
    public Observed update(
            RecordSpec spec, Observed observed, List<Difference> differences, Marker marker, Scope scope) {
        return point(observed.id(), spec, scope);
    }

    @Override
    public void delete(RecordSpec spec, Observed observed, Scope scope) {
        var zone = zone(spec, scope);
        records.wildcard(zone).ifPresent(set -> records.delete(zone, set));
    }

    private Observed point(String name, RecordSpec spec, Scope scope) {
        var change = records.point(zone(spec, scope), name, endpointName(spec, scope), TTL);
        return observed(name, fields(spec, scope), spec, scope, List.of(change));
    }

    private Observed observed(
            String name, Map<String, String> fields, RecordSpec spec, Scope scope, List<String> submitted) {
        var own = propagation.of(Refs.dnsRecord(spec.network()), scope, submitted);
        var zone = propagation.of(Refs.hostedZone(spec.network()), scope, List.of());
        return new Observed(name, fields, own.attributes(), own.and(zone).pending());
    }

    private static Map<String, String> fields(String target, long ttl) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("target", target);
        fields.put("ttl", Long.toString(ttl));
        return fields;
    }

    private static String target(ResourceRecordSet set) {
        return set.resourceRecords().stream()
                .map(ResourceRecord::value)
                .map(Wildcard::plain)
                .collect(Collectors.joining(","));
    }

    private static String zone(RecordSpec spec, Scope scope) {
        return scope.id(Refs.hostedZone(spec.network()));
    }

    private static String endpointName(RecordSpec spec, Scope scope) {
        return Wildcard.plain(scope.attribute(Refs.vpcEndpoint(spec.network()), "dns"));
    }
}
