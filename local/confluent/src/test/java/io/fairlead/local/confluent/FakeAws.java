package io.fairlead.local.confluent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VPC endpoints that a test makes, and a record of what Confluent did in AWS. */
public final class FakeAws implements AwsSide {
    public final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    public final List<String> published = new ArrayList<>();
    public final List<String> rejected = new ArrayList<>();

    /** Makes an endpoint that waits for its acceptance. */
    public void connect(String id, String serviceName) {
        endpoints.put(id, new Endpoint(id, serviceName, "pendingAcceptance"));
    }

    @Override
    public void publishEndpointService(String serviceName, List<String> zoneIds) {
        published.add(serviceName + " " + zoneIds);
    }

    @Override
    public Optional<Endpoint> endpoint(String vpcEndpointId) {
        return Optional.ofNullable(endpoints.get(vpcEndpointId));
    }

    @Override
    public void accept(String vpcEndpointId) {
        become(vpcEndpointId, "available");
    }

    @Override
    public void reject(String vpcEndpointId) {
        rejected.add(vpcEndpointId);
        become(vpcEndpointId, "rejected");
    }

    public void become(String id, String state) {
        endpoints.computeIfPresent(id, (key, endpoint) -> new Endpoint(key, endpoint.serviceName(), state));
    }
}
