package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.AccessPoint;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.Crn;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.RegistryCluster;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code endpoint/v1}: by which addresses the resources of an environment are reached. */
final class Endpoints {
    private static final String PATH = "/endpoint/v1/endpoints";
    private static final Paging PAGING = new Paging(100, 1000);

    private final Organization organization;
    private final Addresses addresses;

    private record Row(
            String service,
            String region,
            String type,
            String address,
            String resourceId,
            Crn resource,
            String environmentId,
            @Nullable AccessPoint point) {
        boolean isPrivate() {
            return point != null;
        }

        String id() {
            return "ep-" + resourceId + "-" + (point == null ? "public" : point.label()) + "-" + type.charAt(0);
        }
    }

    Endpoints(Organization organization, Addresses addresses) {
        this.organization = organization;
        this.addresses = addresses;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list);
    }

    private Answer list(Call call) {
        var environment = Demands.environmentQuery(call);
        var service = call.query("service")
                .orElseThrow(() -> Errors.invalidParameter("service", "The parameter 'service' is required."));
        return PAGING.page(
                call,
                "endpoint/v1",
                "EndpointList",
                rows(environment, service).stream()
                        .filter(row -> call.admits("region", row.region)
                                && call.query("cloud").orElse("AWS").equalsIgnoreCase("AWS")
                                && call.admits("is_private", String.valueOf(row.isPrivate()))
                                && call.admits("resource", row.resourceId))
                        .map(row -> form(call.base(), row))
                        .toList());
    }

    private List<Row> rows(String environment, String service) {
        return switch (service) {
            case "KAFKA" -> kafka(environment);
            case "SCHEMA_REGISTRY" -> registry(environment);
            case "FLINK" -> List.of();
            default -> throw Errors.invalidParameter("service", "There is no service '" + service + "'.");
        };
    }

    private List<Row> kafka(String environment) {
        var rows = new ArrayList<Row>();
        organization.clustersOf(environment).filter(KafkaCluster::isUp).forEach(cluster -> {
            if (!cluster.shape.isPrivate()) {
                rows.add(row(cluster, "REST", addresses.flatRest(cluster), null));
                rows.add(row(cluster, "BOOTSTRAP", addresses.flatBootstrap(cluster), null));
            }
            organization
                    .advertisedAccessPoints(environment, cluster.shape.region())
                    .forEach(point -> {
                        rows.add(row(cluster, "REST", addresses.rest(cluster, point), point));
                        rows.add(row(cluster, "BOOTSTRAP", addresses.bootstrap(cluster, point), point));
                    });
        });
        return rows;
    }

    private List<Row> registry(String environment) {
        var rows = new ArrayList<Row>();
        organization.registryOf(environment).filter(found -> found.provisioned).ifPresent(registry -> {
            rows.add(row(registry, addresses.publicRest(registry), null));
            organization
                    .advertisedAccessPoints(environment, registry.region)
                    .forEach(point -> rows.add(row(registry, addresses.rest(registry, point), point)));
        });
        return rows;
    }

    private Row row(KafkaCluster cluster, String type, String address, @Nullable AccessPoint point) {
        return new Row(
                "KAFKA",
                cluster.shape.region(),
                type,
                address,
                cluster.id,
                organization.crn(cluster).and("kafka", cluster.id),
                cluster.environmentId(),
                point);
    }

    private Row row(RegistryCluster registry, String address, @Nullable AccessPoint point) {
        return new Row(
                "SCHEMA_REGISTRY",
                registry.region,
                "REST",
                address,
                registry.id,
                organization.crn(registry),
                registry.environment.id,
                point);
    }

    private ObjectNode form(String base, Row row) {
        var point = row.point;
        var kafka = row.service.equals("KAFKA");
        return Json.of(
                "api_version",
                "endpoint/v1",
                "kind",
                "Endpoint",
                "id",
                row.id(),
                "metadata",
                Json.of("self", base + PATH + "/" + row.id()),
                "cloud",
                "AWS",
                "region",
                row.region,
                "service",
                row.service,
                "is_private",
                row.isPrivate(),
                "connection_type",
                row.isPrivate() ? "PRIVATE_LINK" : "PUBLIC",
                "endpoint",
                row.address,
                "endpoint_type",
                row.type,
                "environment",
                Forms.environment(base, organization, row.environmentId),
                "resource",
                Forms.reference(
                        base,
                        kafka ? "cmk/v2" : "srcm/v3",
                        "Cluster",
                        kafka ? Clusters.PATH : "/srcm/v3/clusters",
                        row.resourceId,
                        row.resource),
                "gateway",
                point == null ? null : Forms.gateway(base, organization, point.gateway),
                "access_point",
                point == null
                        ? null
                        : Forms.reference(
                                base,
                                "networking/v1",
                                "AccessPoint",
                                "/networking/v1/access-points",
                                point.id,
                                Gateways.crn(organization, point.gateway).and("access-point", point.id)));
    }
}
