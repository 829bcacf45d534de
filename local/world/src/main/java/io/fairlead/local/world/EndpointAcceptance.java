package io.fairlead.local.world;

import io.fairlead.local.aws.ec2.VpcEndpoints;
import io.fairlead.local.confluent.AwsSide;
import java.util.List;
import java.util.Optional;

/** Confluent's side of AWS PrivateLink: the simulator owns endpoint services in the stand-in. */
final class EndpointAcceptance implements AwsSide {
    private final VpcEndpoints endpoints;

    EndpointAcceptance(VpcEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void publishEndpointService(String serviceName, List<String> zoneIds) {
        endpoints.publishEndpointService(serviceName, zoneIds);
    }

    @Override
    public Optional<Endpoint> endpoint(String vpcEndpointId) {
        return endpoints
                .endpoint(vpcEndpointId)
                .map(found -> new Endpoint(
                        found.id(), found.serviceName(), found.state().wireName()));
    }

    @Override
    public void accept(String vpcEndpointId) {
        endpoints.acceptEndpoint(vpcEndpointId);
    }

    @Override
    public void reject(String vpcEndpointId) {
        endpoints.rejectEndpoint(vpcEndpointId);
    }
}
