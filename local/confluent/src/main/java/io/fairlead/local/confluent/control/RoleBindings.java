package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Crn;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.RoleBinding;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code iam/v2/role-bindings}. They have no state; what they grant arrives at the data plane later. */
final class RoleBindings {
    private static final String PATH = "/iam/v2/role-bindings";
    private static final Set<String> ROLES = Set.of(
            "OrganizationAdmin",
            "EnvironmentAdmin",
            "CloudClusterAdmin",
            "Operator",
            "MetricsViewer",
            "NetworkAdmin",
            "ResourceOwner",
            "DeveloperRead",
            "DeveloperWrite",
            "DeveloperManage",
            "AccountAdmin",
            "BillingAdmin",
            "ConnectManager",
            "FlinkAdmin",
            "FlinkDeveloper",
            "KsqlAdmin",
            "ResourceKeyAdmin",
            "DataSteward",
            "DataDiscovery",
            "Assigner",
            "FlinkFunctionDeveloper");

    /** Identity pools and people are taken unseen: they are not simulated. */
    private static final Pattern OF_OTHERS = Pattern.compile("(pool|u)-[a-zA-Z0-9]+");

    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final QuotaTable quotas;

    RoleBindings(Organization organization, Ids ids, Later later, QuotaTable quotas) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.quotas = quotas;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list)
                .on("POST", PATH, this::create)
                .on("GET", PATH + "/{id}", call -> Answer.json(200, form(call, find(call))))
                .on("DELETE", PATH + "/{id}", this::delete);
    }

    /**
     * The pattern is a partial match: a cluster's name finds the bindings of its topics too. One that ends in a star finds what
     * is below a name, and not the name itself.
     */
    private Answer list(Call call) {
        var pattern = call.query("crn_pattern")
                .orElseThrow(() -> Errors.invalidParameter("crn_pattern", "The parameter 'crn_pattern' is required."));
        return Paging.USUAL.page(
                call,
                "iam/v2",
                "RoleBindingList",
                organization.bindings.listed().stream()
                        .filter(binding -> binding.crnPattern.contains(part(pattern))
                                && call.admits("principal", binding.principal)
                                && call.admits("role_name", binding.role))
                        .map(binding -> form(call, binding))
                        .toList());
    }

    private static String part(String pattern) {
        return pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 1) : pattern;
    }

    private Answer create(Call call) {
        var principal = Demands.text(call, "/principal");
        var role = Demands.oneOf(call, "/role_name", ROLES);
        var pattern = Demands.text(call, "/crn_pattern");
        demandPrincipal(principal);
        // A pattern of the wrong shape for its role is taken, and grants nothing; see Roles.
        if (Crn.parse(pattern).flatMap(crn -> crn.below(organization.crn())).isEmpty()) {
            throw Errors.invalidBody("/crn_pattern", "'" + pattern + "' names nothing in this organization.");
        }
        // Assumed of a repeated creation: the document declares 409 and does not say of what.
        var exists = organization
                .bindings
                .all()
                .anyMatch(binding -> binding.principal.equals(principal)
                        && binding.role.equals(role)
                        && binding.crnPattern.equals(pattern));
        if (exists) {
            throw Errors.exists("The role binding already exists.");
        }
        quotas.demand(Quota.BINDINGS_PER_ORG, organization.id);
        var binding = organization.bindings.add(new RoleBinding(
                ids.next("rb"),
                later.now(),
                principal,
                role,
                pattern,
                organization.lateness.effective(later.end("confluent.role-binding.propagation"))));
        return Answer.json(201, form(call, binding)).with("Location", call.base() + PATH + "/" + binding.id);
    }

    private void demandPrincipal(String principal) {
        var id = principal.startsWith("User:") ? principal.substring(5) : "";
        if (organization.accounts.find(id).isEmpty() && !OF_OTHERS.matcher(id).matches()) {
            throw Errors.invalidBody("/principal", "The principal '" + principal + "' was not found.");
        }
    }

    private Answer delete(Call call) {
        var binding = find(call);
        organization.bindings.remove(binding);
        return Answer.json(200, form(call, binding));
    }

    private RoleBinding find(Call call) {
        var id = call.variable("id");
        return organization.bindings.find(id).orElseThrow(() -> Errors.notFound("role binding", id));
    }

    private ObjectNode form(Call call, RoleBinding binding) {
        return Json.of(
                "api_version", "iam/v2",
                "kind", "RoleBinding",
                "id", binding.id,
                "metadata",
                        Forms.metadata(call.base(), PATH, organization.crn().and("role-binding", binding.id), binding),
                "principal", binding.principal,
                "role_name", binding.role,
                "crn_pattern", binding.crnPattern);
    }
}
