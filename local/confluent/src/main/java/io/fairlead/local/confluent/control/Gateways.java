package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.AwsSide;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Crn;
import io.fairlead.local.confluent.organization.Gateway;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;

/** {@code networking/v1/gateways}: ingress PrivateLink gateways. */
final class Gateways {
    static final String PATH = "/networking/v1/gateways";

    private static final String KIND = "AwsIngressPrivateLinkGatewaySpec";
    private static final Paging PAGING = new Paging(100, 100);

    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final QuotaTable quotas;
    private final AwsSide aws;

    Gateways(Organization organization, Ids ids, Later later, QuotaTable quotas, AwsSide aws) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.quotas = quotas;
        this.aws = aws;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list)
                .on("POST", PATH, this::create)
                .on("GET", PATH + "/{id}", call -> Answer.json(200, form(call, inQuery(call))))
                .on("PATCH", PATH + "/{id}", this::update)
                .on("DELETE", PATH + "/{id}", this::delete);
    }

    static Crn crn(Organization organization, Gateway gateway) {
        return organization.environmentCrn(gateway.environmentId).and("gateway", gateway.id);
    }

    private Answer list(Call call) {
        var environment = Demands.environmentQuery(call);
        return PAGING.page(
                call,
                "networking/v1",
                "GatewayList",
                organization.gateways.listed().stream()
                        .filter(gateway -> gateway.environmentId.equals(environment)
                                && call.admits("gateway_type", "AwsIngressPrivateLink")
                                && call.admits("id", gateway.id)
                                && call.admits("spec.config.region", gateway.region)
                                && call.admits("spec.display_name", gateway.displayName)
                                && call.admits("status.phase", gateway.phase.name()))
                        .map(gateway -> form(call, gateway))
                        .toList());
    }

    private Answer create(Call call) {
        var environment = Demands.environment(organization, call);
        // Other gateways belong to other clouds or lead outwards; nothing that is simulated here uses them.
        if (!Demands.text(call, "/spec/config/kind").endsWith(KIND)) {
            throw Errors.invalidBody("/spec/config/kind", "Only " + KIND + " is available.");
        }
        var region = Demands.region(call, "/spec/config/region");
        quotas.demand(Quota.GATEWAYS_PER_ENV, environment.id);
        var service = "com.amazonaws.vpce." + region + ".vpce-svc-" + ids.aws();
        var gateway = organization.gateways.add(new Gateway(
                ids.next("gw"),
                later.now(),
                environment.id,
                region,
                service,
                call.text("/spec/display_name").orElse("")));
        later.after("confluent.gateway.provisioning", () -> created(gateway));
        return Answer.json(202, form(call, gateway)).with("Location", call.base() + PATH + "/" + gateway.id);
    }

    private void created(Gateway gateway) {
        if (gateway.phase == Gateway.Phase.PROVISIONING) {
            gateway.phase = Gateway.Phase.CREATED;
            aws.publishEndpointService(gateway.serviceName, Zones.ofRegion(gateway.region));
        }
    }

    private Answer update(Call call) {
        var gateway = find(call.variable("id"), Demands.text(call, "/spec/environment/id"));
        call.sent("/spec/display_name").ifPresent(name -> gateway.displayName = name);
        gateway.touched(later.now());
        return Answer.json(200, form(call, gateway));
    }

    /** Assumed: refused while access points exist. The document declares no 409 here, so it is a 400. */
    private Answer delete(Call call) {
        var gateway = inQuery(call);
        if (organization.accessPoints.all().anyMatch(point -> point.gateway.equals(gateway))) {
            throw Errors.control(
                    400, "resource_in_use", "Bad Request", "The gateway '" + gateway.id + "' still has access points.");
        }
        gateway.phase = Gateway.Phase.DEPROVISIONING;
        later.after("confluent.gateway.deleting", () -> organization.gateways.remove(gateway));
        return Answer.empty(204);
    }

    private Gateway inQuery(Call call) {
        return find(call.variable("id"), Demands.environmentQuery(call));
    }

    private Gateway find(String id, String environmentId) {
        return organization
                .gateways
                .find(id)
                .filter(gateway -> gateway.environmentId.equals(environmentId))
                .orElseThrow(() -> Errors.notFound("gateway", id));
    }

    private ObjectNode form(Call call, Gateway gateway) {
        var known = gateway.phase != Gateway.Phase.PROVISIONING;
        return Json.of(
                "api_version",
                "networking/v1",
                "kind",
                "Gateway",
                "id",
                gateway.id,
                "metadata",
                Forms.metadata(call.base(), PATH, crn(organization, gateway), gateway),
                "spec",
                Json.of(
                        "display_name", gateway.displayName,
                        "config", Json.of("kind", KIND, "region", gateway.region),
                        "environment", Forms.environment(call.base(), organization, gateway.environmentId)),
                "status",
                Json.of(
                        "phase", gateway.phase.name(),
                        "cloud_gateway",
                                Json.of(
                                        "kind",
                                        "AwsIngressPrivateLinkGatewayStatus",
                                        "vpc_endpoint_service_name",
                                        known ? gateway.serviceName : null)));
    }
}
