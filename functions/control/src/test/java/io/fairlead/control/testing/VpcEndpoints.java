package io.fairlead.control.testing;

import io.fairlead.local.confluent.AwsSide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The VPC endpoints that the network functions would have made. */
final class VpcEndpoints implements AwsSide {
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

    void connect(String id, String serviceName) {
        endpoints.put(id, new Endpoint(id, serviceName, "pendingAcceptance"));
    }

    void delete(String id) {
        endpoints.remove(id);
    }

    @Override
    public void publishEndpointService(String serviceName, List<String> zoneIds) {}

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
        become(vpcEndpointId, "rejected");
    }

    private void become(String id, String state) {
        endpoints.computeIfPresent(id, (key, endpoint) -> new Endpoint(key, endpoint.serviceName(), state));
    }
}
