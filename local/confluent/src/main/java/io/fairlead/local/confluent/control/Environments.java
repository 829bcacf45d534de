package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Environment;
import io.fairlead.local.confluent.organization.Gateway;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import java.util.List;
import java.util.Set;

/** {@code org/v2}: environments and the organization. */
final class Environments {
    private static final String PATH = "/org/v2/environments";
    private static final String PACKAGE = "/stream_governance_config/package";
    private static final Set<String> PACKAGES = Set.of("ESSENTIALS", "ADVANCED");

    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final QuotaTable quotas;

    Environments(Organization organization, Ids ids, Later later, QuotaTable quotas) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.quotas = quotas;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list)
                .on("POST", PATH, this::create)
                .on("GET", PATH + "/{id}", call -> Answer.json(200, form(call, find(call))))
                .on("PATCH", PATH + "/{id}", this::update)
                .on("DELETE", PATH + "/{id}", this::delete)
                .on("GET", "/org/v2/organizations", this::organizations)
                .on("GET", "/org/v2/organizations/{id}", this::readOrganization);
    }

    private Answer list(Call call) {
        return Paging.USUAL.page(
                call,
                "org/v2",
                "EnvironmentList",
                organization.environments.listed().stream()
                        .map(environment -> form(call, environment))
                        .toList());
    }

    private Answer create(Call call) {
        var name = Demands.displayName(call, "/display_name");
        var governance = call.text(PACKAGE).isPresent() ? Demands.oneOf(call, PACKAGE, PACKAGES) : "ESSENTIALS";
        // The document declares 409; Confluent's console refuses a second environment of a name. Assumed for the API.
        if (organization.environments.all().anyMatch(environment -> environment.displayName.equals(name))) {
            throw Errors.exists("Environment name '" + name + "' is already in use.");
        }
        quotas.demand(Quota.ENVIRONMENTS_PER_ORG, organization.id);
        var environment =
                organization.environments.add(new Environment(ids.next("env"), later.now(), name, governance));
        return Answer.json(201, form(call, environment)).with("Location", call.base() + PATH + "/" + environment.id);
    }

    private Answer update(Call call) {
        var environment = find(call);
        if (call.has("/display_name")) {
            environment.displayName = Demands.displayName(call, "/display_name");
        }
        if (call.has(PACKAGE)) {
            environment.governancePackage = changed(environment, Demands.oneOf(call, PACKAGE, PACKAGES));
        }
        environment.touched(later.now());
        return Answer.json(200, form(call, environment));
    }

    /** Not downwards once the Schema Registry is provisioned, says the vendor's CLI. Assumed: code and words of the refusal. */
    private String changed(Environment environment, String wanted) {
        var down = environment.governancePackage.equals("ADVANCED") && wanted.equals("ESSENTIALS");
        if (down
                && organization
                        .registryOf(environment.id)
                        .filter(registry -> registry.provisioned)
                        .isPresent()) {
            throw Errors.invalidBody(PACKAGE, "The Stream Governance package cannot be downgraded.");
        }
        return wanted;
    }

    /**
     * The document promises recursive deletion and declares 409 at the same time. Assumed: refused while anything is in it,
     * so that an order that relies on the recursion is found out.
     */
    private Answer delete(Call call) {
        var environment = find(call);
        var inUse = organization.clustersOf(environment.id).findAny().isPresent()
                || organization
                        .gateways
                        .all()
                        .anyMatch(gateway -> gateway.environmentId.equals(environment.id)
                                && gateway.phase != Gateway.Phase.DEPROVISIONING);
        if (inUse) {
            throw Errors.conflict("resource_in_use", "The environment '" + environment.id + "' still has resources.");
        }
        organization.registryOf(environment.id).ifPresent(organization::removeWithKeys);
        organization.environments.remove(environment);
        return Answer.empty(204);
    }

    private Environment find(Call call) {
        var id = call.variable("id");
        return organization.environments.find(id).orElseThrow(() -> Errors.notFound("environment", id));
    }

    private ObjectNode form(Call call, Environment environment) {
        return Json.of(
                "api_version",
                "org/v2",
                "kind",
                "Environment",
                "id",
                environment.id,
                "metadata",
                Forms.metadata(call.base(), PATH, organization.crn(environment), environment),
                "display_name",
                environment.displayName,
                "stream_governance_config",
                Json.of("package", environment.governancePackage));
    }

    private Answer organizations(Call call) {
        return Paging.USUAL.page(call, "org/v2", "OrganizationList", List.of(organizationForm(call)));
    }

    private Answer readOrganization(Call call) {
        if (!call.variable("id").equals(organization.id)) {
            throw Errors.notFound("organization", call.variable("id"));
        }
        return Answer.json(200, organizationForm(call));
    }

    private ObjectNode organizationForm(Call call) {
        return Json.of(
                "api_version", "org/v2",
                "kind", "Organization",
                "id", organization.id,
                "metadata",
                        Json.of(
                                "self", call.base() + "/org/v2/organizations/" + organization.id,
                                "resource_name", organization.crn().toString(),
                                "created_at", organization.createdAt.toString(),
                                "updated_at", organization.createdAt.toString()),
                "display_name", "Local World");
    }
}
