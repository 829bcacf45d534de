package io.fairlead.network.endpoint;

/**
 * What a document says of a VPC endpoint.
 *
 * @param network the workload network that it stands in, by name
 * @param accessPoint Confluent's side of it, by name; people see it as the endpoint's name, too
 * @param gateway what it leads to, by name
 */
public record EndpointSpec(String network, String accessPoint, String gateway) {}
