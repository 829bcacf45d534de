package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Problem;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.AccessPoint;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.Gateway;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;

/** {@code networking/v1/access-points}: Confluent's side of the VPC endpoints. */
final class AccessPoints {
    private static final String PATH = "/networking/v1/access-points";
    private static final String KIND = "AwsIngressPrivateLinkEndpoint";
    private static final int PER_GATEWAY = 10;

    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final Addresses addresses;
    private final AccessPointLife life;

    AccessPoints(Organization organization, Ids ids, Later later, Addresses addresses, AccessPointLife life) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.addresses = addresses;
        this.life = life;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list)
                .on("POST", PATH, this::create)
                .on("GET", PATH + "/{id}", call -> Answer.json(200, form(call, inQuery(call))))
                .on("PATCH", PATH + "/{id}", this::update)
                .on("DELETE", PATH + "/{id}", this::delete);
    }

    private Answer list(Call call) {
        var environment = Demands.environmentQuery(call);
        return Paging.USUAL.page(
                call,
                "networking/v1",
                "AccessPointList",
                organization.accessPoints.listed().stream()
                        .filter(point -> point.environmentId().equals(environment)
                                && call.admits("id", point.id)
                                && call.admits("spec.gateway", point.gateway.id)
                                && call.admits("spec.display_name", point.displayName))
                        .map(point -> form(call, point))
                        .toList());
    }

    private Answer create(Call call) {
        var environment = Demands.environment(organization, call);
        if (!Demands.text(call, "/spec/config/kind").endsWith(KIND)) {
            throw Errors.invalidBody("/spec/config/kind", "Only " + KIND + " is available.");
        }
        var vpcEndpointId = Demands.text(call, "/spec/config/vpc_endpoint_id");
        var gateway = gateway(Demands.text(call, "/spec/gateway/id"), environment.id);
        var siblings = organization
                .accessPoints
                .all()
                .filter(point -> point.gateway.equals(gateway))
                .toList();
        if (siblings.stream().anyMatch(point -> point.vpcEndpointId.equals(vpcEndpointId))) {
            throw Errors.exists("An access point for '" + vpcEndpointId + "' already exists.");
        }
        if (siblings.size() >= PER_GATEWAY) {
            throw Errors.control(400, "quota_exceeded", "Bad Request", "A gateway takes at most 10 endpoints.");
        }
        var point = organization.accessPoints.add(new AccessPoint(
                ids.next("ap"),
                later.now(),
                gateway,
                vpcEndpointId,
                call.text("/spec/display_name").orElse("")));
        life.provision(point);
        return Answer.json(202, form(call, point)).with("Location", call.base() + PATH + "/" + point.id);
    }

    /** Assumed: the gateway must be there first; an expired one takes none. */
    private Gateway gateway(String id, String environmentId) {
        var gateway = organization
                .gateways
                .find(id)
                .filter(found -> found.environmentId.equals(environmentId))
                .orElseThrow(() -> Errors.invalidBody("/spec/gateway", "The gateway '" + id + "' was not found."));
        if (!gateway.takesAccessPoints()) {
            throw Errors.invalidBody("/spec/gateway", "The gateway '" + id + "' is " + gateway.phase + ".");
        }
        return gateway;
    }

    private Answer update(Call call) {
        var point = find(call.variable("id"), Demands.text(call, "/spec/environment/id"));
        call.sent("/spec/display_name").ifPresent(name -> point.displayName = name);
        point.touched(later.now());
        return Answer.json(200, form(call, point));
    }

    private Answer delete(Call call) {
        life.delete(inQuery(call));
        return Answer.empty(204);
    }

    private AccessPoint inQuery(Call call) {
        return find(call.variable("id"), Demands.environmentQuery(call));
    }

    private AccessPoint find(String id, String environmentId) {
        return organization
                .accessPoints
                .find(id)
                .filter(point -> point.environmentId().equals(environmentId))
                .orElseThrow(AccessPoints::notFound);
    }

    private static Problem notFound() {
        return Errors.newer(404, "NOT_FOUND", "Access Point not found");
    }

    private ObjectNode form(Call call, AccessPoint point) {
        return Json.of(
                "api_version",
                "networking/v1",
                "kind",
                "AccessPoint",
                "id",
                point.id,
                "metadata",
                Forms.metadata(
                        call.base(),
                        PATH,
                        Gateways.crn(organization, point.gateway).and("access-point", point.id),
                        point),
                "spec",
                Json.of(
                        "display_name", point.displayName,
                        "config", Json.of("kind", KIND, "vpc_endpoint_id", point.vpcEndpointId),
                        "environment", Forms.environment(call.base(), organization, point.environmentId()),
                        "gateway", Forms.gateway(call.base(), organization, point.gateway)),
                "status",
                status(point));
    }

    private ObjectNode status(AccessPoint point) {
        var failed = !point.errorMessage.isEmpty();
        var config = Json.of(
                "kind",
                "AwsIngressPrivateLinkEndpointStatus",
                "vpc_endpoint_service_name",
                point.gateway.serviceName,
                "vpc_endpoint_id",
                point.vpcEndpointId,
                "dns_domain",
                addresses.zone(point));
        return Json.of(
                "phase", point.phase.name(),
                "error_code", failed ? point.phase.name() : null,
                "error_message", failed ? point.errorMessage : null,
                "config", point.phase == AccessPoint.Phase.PROVISIONING ? null : config);
    }
}
