package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.RegistryCluster;

/** {@code srcm/v3}: Schema Registry clusters, which can only be read. */
final class Registries {
    private static final String PATH = "/srcm/v3/clusters";

    private final Organization organization;
    private final Addresses addresses;

    Registries(Organization organization, Addresses addresses) {
        this.organization = organization;
        this.addresses = addresses;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list).on("GET", PATH + "/{id}", this::read);
    }

    private Answer list(Call call) {
        var environment = Demands.environmentQuery(call);
        return Paging.USUAL.page(
                call,
                "srcm/v3",
                "ClusterList",
                organization.registries.listed().stream()
                        .filter(registry -> registry.environment.id.equals(environment))
                        .map(registry -> form(call, registry))
                        .toList());
    }

    private Answer read(Call call) {
        var environment = Demands.environmentQuery(call);
        return organization
                .registries
                .find(call.variable("id"))
                .filter(registry -> registry.environment.id.equals(environment))
                .map(registry -> Answer.json(200, form(call, registry)))
                .orElseThrow(() -> Errors.notFound("Schema Registry cluster", call.variable("id")));
    }

    private ObjectNode form(Call call, RegistryCluster registry) {
        var privateAddress = addresses.flatRest(registry);
        return Json.of(
                "api_version",
                "srcm/v3",
                "kind",
                "Cluster",
                "id",
                registry.id,
                "metadata",
                Forms.metadata(call.base(), PATH, organization.crn(registry), registry),
                "spec",
                Json.of(
                        "display_name",
                        "Stream Governance Package",
                        "package",
                        registry.environment.governancePackage,
                        "http_endpoint",
                        addresses.publicRest(registry),
                        "catalog_http_endpoint",
                        addresses.publicRest(registry),
                        "private_http_endpoint",
                        privateAddress,
                        "private_networking_config",
                        Json.of("regional_endpoints", Json.of(registry.region, privateAddress)),
                        "cloud",
                        "AWS",
                        "region",
                        registry.region,
                        "environment",
                        Forms.environment(call.base(), organization, registry.environment.id)),
                "status",
                Json.of("phase", registry.provisioned ? "PROVISIONED" : "PROVISIONING"));
    }
}
