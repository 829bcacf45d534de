package io.fairlead.local.confluent.control;

import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.ApiKey.Scope;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;

/** {@code iam/v2/api-keys}. The secret is told once, in the answer of the creation. */
final class ApiKeys {
    static final String PATH = "/iam/v2/api-keys";

    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final QuotaTable quotas;
    private final ApiKeyForm forms;

    ApiKeys(Organization organization, Ids ids, Later later, QuotaTable quotas, ApiKeyForm forms) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.quotas = quotas;
        this.forms = forms;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list)
                .on("POST", PATH, this::create)
                .on("GET", PATH + "/{id}", call -> Answer.json(200, forms.withoutSecret(call.base(), find(call))))
                .on("PATCH", PATH + "/{id}", this::update)
                .on("DELETE", PATH + "/{id}", this::delete);
    }

    private Answer list(Call call) {
        return Paging.USUAL.page(
                call,
                "iam/v2",
                "ApiKeyList",
                organization.keys.listed().stream()
                        .filter(key ->
                                call.admits("spec.owner", key.ownerId) && call.admits("spec.resource", key.resourceId))
                        .map(key -> forms.withoutSecret(call.base(), key))
                        .toList());
    }

    private Answer create(Call call) {
        var owner = Demands.text(call, "/spec/owner/id");
        if (organization.accounts.find(owner).isEmpty() && !owner.equals(organization.adminId)) {
            throw Errors.invalidBody("/spec/owner", "The owner '" + owner + "' was not found.");
        }
        var resource = call.text("/spec/resource/id").orElse(ApiKeyForm.CLOUD);
        var scope = scope(resource);
        // Assumed of global keys: they count as keys of the organization.
        if (scope == Scope.CLOUD || scope == Scope.GLOBAL) {
            quotas.demand(Quota.CLOUD_KEYS_PER_ORG, organization.id);
        } else {
            quotas.demand(Quota.KEYS_PER_ACCOUNT, owner);
            quotas.demand(Quota.KEYS_PER_CLUSTER, resource);
        }
        var key = organization.keys.add(new ApiKey(
                ids.key(),
                later.now(),
                ids.secret(),
                owner,
                scope,
                resource,
                organization.lateness.effective(later.end(propagation(scope))),
                call.text("/spec/display_name").orElse(""),
                call.text("/spec/description").orElse("")));
        return Answer.json(202, forms.withSecret(call.base(), key)).with("Location", call.base() + PATH + "/" + key.id);
    }

    /** The id tells what the key is for; the kind that was sent is not needed, and clients differ in it. */
    private Scope scope(String resource) {
        if (resource.equals(ApiKeyForm.CLOUD)) {
            return Scope.CLOUD;
        }
        if (resource.equals(ApiKeyForm.GLOBAL)) {
            return Scope.GLOBAL;
        }
        if (organization
                .clusters
                .find(resource)
                .filter(cluster -> !cluster.deleting)
                .isPresent()) {
            return Scope.KAFKA;
        }
        if (organization.registries.find(resource).isPresent()) {
            return Scope.SCHEMA_REGISTRY;
        }
        throw Errors.invalidBody("/spec/resource", "The resource '" + resource + "' was not found.");
    }

    private static String propagation(Scope scope) {
        return switch (scope) {
            case CLOUD -> "confluent.cloud-key.propagation";
            // Assumed of global keys: the same as a cluster's, since clusters must hear of them too.
            case KAFKA, GLOBAL -> "confluent.kafka-key.propagation";
            case SCHEMA_REGISTRY -> "confluent.schema-registry-key.propagation";
        };
    }

    private Answer update(Call call) {
        var key = find(call);
        call.sent("/spec/display_name").ifPresent(name -> key.displayName = name);
        call.sent("/spec/description").ifPresent(description -> key.description = description);
        key.touched(later.now());
        return Answer.json(200, forms.withoutSecret(call.base(), key));
    }

    private Answer delete(Call call) {
        organization.keys.remove(find(call));
        return Answer.empty(204);
    }

    private ApiKey find(Call call) {
        var id = call.variable("id");
        if (organization.keys.hadOnce(id)) {
            throw Errors.forbidden();
        }
        return organization.keys.find(id).orElseThrow(() -> Errors.notFound("API key", id));
    }
}
