package io.fairlead.control.gateway;

/** What a document asks of a gateway. */
public record GatewaySpec(String name, String region) {}
