package io.fairlead.local.confluent;

import java.util.List;
import java.util.Optional;

/** What Confluent does in AWS: it offers endpoint services and accepts or rejects the connections to them. */
public interface AwsSide {
    void publishEndpointService(String serviceName, List<String> zoneIds);

    Optional<Endpoint> endpoint(String vpcEndpointId);

    void accept(String vpcEndpointId);

    void reject(String vpcEndpointId);

    /**
     * A VPC endpoint as its service's owner sees it.
     *
     * @param state as EC2 says, e.g. {@code pendingAcceptance}, {@code available}
     */
    record Endpoint(String vpcEndpointId, String serviceName, String state) {
        public boolean isAvailable() {
            return state.equalsIgnoreCase("available");
        }
    }
}
