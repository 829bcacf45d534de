package io.fairlead.control.clientsecret;

import io.fairlead.confluent.Endpoints;
import io.fairlead.control.cloud.EnvironmentId;
import io.fairlead.core.reconcile.DependencyMissing;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks Confluent where the network of a secret reaches what its key opens: always through that network's access point. */
final class Addresses {
    private final Endpoints endpoints;

    Addresses(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** The address; something is missing as long as the access point or its endpoint is not there. */
    Address of(ClientSecretSpec spec, Scope scope) {
        var environment = EnvironmentId.of(scope);
        var resource = scope.id(spec.resource());
        var accessPoint = scope.id(Refs.accessPoint(spec.network()));
        var found = spec.cluster() == null
                ? registry(environment, resource, accessPoint)
                : kafka(environment, resource, accessPoint);
        return found.orElseThrow(() -> new DependencyMissing(
                spec.resource(), "its endpoint behind " + accessPoint + " of network " + spec.network()));
    }

    private Optional<Address> kafka(String environment, String cluster, String accessPoint) {
        return endpoints.kafka(environment, cluster, accessPoint).map(found -> {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("rest", found.rest());
            attributes.put("bootstrap", found.bootstrap());
            attributes.put("bootstraps", String.join(",", found.bootstraps()));
            return new Address(found.bootstrap(), attributes, false);
        });
    }

    private Optional<Address> registry(String environment, String registry, String accessPoint) {
        return endpoints
                .schemaRegistry(environment, registry, accessPoint)
                .map(url -> new Address(url, Map.of("url", url), true));
    }
}
