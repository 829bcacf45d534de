package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.Organization;
import org.jspecify.annotations.Nullable;

/** An API key as {@code iam/v2} shows it; owner and resource are completed from their ids. */
final class ApiKeyForm {
    /** What keys of the control plane name as their resource, as recorded. */
    static final String CLOUD = "cloud";

    /** What keys of all planes name as their resource, with kind Global. */
    static final String GLOBAL = "global";

    private final Organization organization;

    ApiKeyForm(Organization organization) {
        this.organization = organization;
    }

    ObjectNode withSecret(String base, ApiKey key) {
        return form(base, key, key.secret);
    }

    ObjectNode withoutSecret(String base, ApiKey key) {
        return form(base, key, null);
    }

    private ObjectNode form(String base, ApiKey key, @Nullable String secret) {
        var owner = ServiceAccounts.crn(organization, key.ownerId);
        return Json.of(
                "api_version",
                "iam/v2",
                "kind",
                "ApiKey",
                "id",
                key.id,
                "metadata",
                Forms.metadata(base, ApiKeys.PATH, owner.and("api-key", key.id), key),
                "spec",
                Json.of(
                        "secret",
                        secret,
                        "display_name",
                        key.displayName,
                        "description",
                        key.description,
                        "owner",
                        owner(base, key),
                        "resource",
                        resource(base, key)));
    }

    private JsonNode owner(String base, ApiKey key) {
        var user = key.ownerId.equals(organization.adminId);
        return Forms.reference(
                base,
                "iam/v2",
                user ? "User" : "ServiceAccount",
                user ? "/iam/v2/users" : ServiceAccounts.PATH,
                key.ownerId,
                ServiceAccounts.crn(organization, key.ownerId));
    }

    private JsonNode resource(String base, ApiKey key) {
        return switch (key.scope) {
            case CLOUD -> everywhere(base, "Cloud", CLOUD);
            case GLOBAL -> everywhere(base, "Global", GLOBAL);
            case KAFKA ->
                organization
                        .clusters
                        .find(key.resourceId)
                        .map(cluster -> Forms.reference(
                                        base,
                                        "cmk/v2",
                                        "Cluster",
                                        Clusters.PATH,
                                        cluster.id,
                                        organization.crn(cluster).and("kafka", cluster.id))
                                .put("environment", cluster.environmentId()))
                        .orElseGet(Json::of);
            case SCHEMA_REGISTRY ->
                organization
                        .registries
                        .find(key.resourceId)
                        .map(registry -> Forms.reference(
                                        base,
                                        "srcm/v3",
                                        "Cluster",
                                        "/srcm/v3/clusters",
                                        registry.id,
                                        organization.crn(registry))
                                .put("environment", registry.environment.id))
                        .orElseGet(Json::of);
        };
    }

    /** Not recorded for global keys; assumed to be told as cloud keys are. */
    private JsonNode everywhere(String base, String kind, String id) {
        return Json.of(
                "api_version",
                "iam/v2",
                "kind",
                kind,
                "id",
                id,
                "related",
                base + "/org/v2/organizations/" + organization.id,
                "resource_name",
                organization.crn().toString());
    }
}
