package io.fairlead.network.endpoint;

import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.reconcile.Observed;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DnsEntry;
import software.amazon.awssdk.services.ec2.model.SecurityGroupIdentifier;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** What EC2 says of an endpoint, in the words of the algorithm. */
final class EndpointView {
    static final String MARKER_TAG = "fairlead:marker";

    private EndpointView() {}

    static Observed of(VpcEndpoint endpoint) {
        return new Observed(
                endpoint.vpcEndpointId(),
                fields(endpoint.serviceName(), placement(endpoint)),
                regionalName(endpoint).map(name -> Map.of("dns", name)).orElse(Map.of()),
                readiness(endpoint),
                marker(endpoint));
    }

    static Map<String, String> fields(String service, Placement placement) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("vpc", placement.vpc());
        fields.put("service", service);
        fields.put("subnets", String.join(",", placement.subnets()));
        fields.put("securityGroups", String.join(",", placement.securityGroups()));
        return fields;
    }

    static Placement placement(VpcEndpoint endpoint) {
        return new Placement(
                endpoint.vpcId(),
                endpoint.subnetIds(),
                endpoint.groups().stream().map(SecurityGroupIdentifier::groupId).toList());
    }

    /** A name per zone is the regional name and the zone's; their order is not documented. */
    private static Optional<String> regionalName(VpcEndpoint endpoint) {
        return endpoint.dnsEntries().stream().map(DnsEntry::dnsName).min(Comparator.comparingInt(String::length));
    }

    /** The API reference capitalises states, the wire does not. */
    private static Readiness readiness(VpcEndpoint endpoint) {
        var state = endpoint.stateAsString().toLowerCase(Locale.ROOT);
        return switch (state) {
            case "available" -> Readiness.ready();
            case "pendingacceptance" ->
                Readiness.usable(Patience.NORMAL, "Confluent accepts it once its access point exists");
            case "pending" -> Readiness.usable(Patience.NORMAL, "EC2 is making its network interfaces");
            case "deleting" -> Readiness.deleting("EC2 is deleting it");
            default -> Readiness.lost("it is " + state + reason(endpoint), fix(state));
        };
    }

    private static String reason(VpcEndpoint endpoint) {
        var error = endpoint.lastError();
        return error == null || error.message() == null ? "" : "; EC2 says: " + error.message();
    }

    private static String fix(String state) {
        var again = "apply again: it will be replaced";
        return switch (state) {
            case "rejected", "expired" ->
                "look in Confluent Cloud whether the gateway and the access point are there; then " + again;
            default -> again;
        };
    }

    private static Optional<Marker> marker(VpcEndpoint endpoint) {
        return endpoint.tags().stream()
                .filter(tag -> tag.key().equals(MARKER_TAG))
                .map(tag -> new Marker(tag.value()))
                .findFirst();
    }
}
