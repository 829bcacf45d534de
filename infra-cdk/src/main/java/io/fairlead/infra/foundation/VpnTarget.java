package io.fairlead.infra.foundation;

import java.util.List;

/** A Client VPN endpoint by its ids, whoever made it. */
public record VpnTarget(String endpointId, List<String> subnetIds) {}
