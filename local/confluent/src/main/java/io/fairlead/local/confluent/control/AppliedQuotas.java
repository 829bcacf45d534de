package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Paging;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code service-quota/v1}: the quotas and how much of them is used. */
final class AppliedQuotas {
    private static final String PATH = "/service-quota/v1/applied-quotas";
    private static final String SCOPE_PATH = "/service-quota/v1/scopes";
    private static final Paging PAGING = new Paging(10, 200);
    private static final List<String> SCOPES =
            List.of("organization", "environment", "network", "kafka_cluster", "service_account", "user_account");

    private final Organization organization;
    private final QuotaTable quotas;

    AppliedQuotas(Organization organization, QuotaTable quotas) {
        this.organization = organization;
        this.quotas = quotas;
    }

    void register(Router<Call> router) {
        router.on("GET", PATH, this::list)
                .on("GET", PATH + "/{id}", this::read)
                .on("GET", SCOPE_PATH, AppliedQuotas::scopes)
                .on("GET", SCOPE_PATH + "/{id}", AppliedQuotas::readScope);
    }

    private Answer list(Call call) {
        var scope = call.query("scope")
                .orElseThrow(() -> Errors.invalidParameter("scope", "The parameter 'scope' is required."));
        if (!SCOPES.contains(scope.toLowerCase(Locale.ROOT))) {
            throw Errors.invalidParameter("scope", "There is no scope '" + scope + "'.");
        }
        var rows = new ArrayList<ObjectNode>();
        for (var quota : Quota.values()) {
            if (quota.scope.equalsIgnoreCase(scope) && call.admits("id", quota.id)) {
                rows.addAll(rows(call, quota));
            }
        }
        return PAGING.page(call, "service-quota/v1", "AppliedQuotaList", rows);
    }

    private Answer read(Call call) {
        var id = call.variable("id");
        for (var quota : Quota.values()) {
            var rows = quota.id.equals(id) ? rows(call, quota) : List.<ObjectNode>of();
            if (!rows.isEmpty()) {
                return Answer.json(200, rows.getFirst());
            }
        }
        throw Errors.notFound("quota", id);
    }

    private List<ObjectNode> rows(Call call, Quota quota) {
        return switch (quota.scope) {
            case "ENVIRONMENT" ->
                organization
                        .environments
                        .all()
                        .filter(environment -> call.admits("environment", environment.id))
                        .map(environment -> row(call, quota, environment.id)
                                .<ObjectNode>set(
                                        "environment", Forms.environment(call.base(), organization, environment.id)))
                        .toList();
            case "KAFKA_CLUSTER" ->
                organization
                        .clusters
                        .all()
                        .filter(cluster -> call.admits("kafka_cluster", cluster.id)
                                && call.admits("environment", cluster.environmentId()))
                        .map(cluster ->
                                row(call, quota, cluster.id).<ObjectNode>set("kafka_cluster", reference(call, cluster)))
                        .toList();
            case "SERVICE_ACCOUNT" ->
                organization
                        .accounts
                        .all()
                        .map(account -> row(call, quota, account.id))
                        .toList();
            default -> List.of(row(call, quota, organization.id));
        };
    }

    private ObjectNode row(Call call, Quota quota, String subject) {
        return Json.of(
                "api_version",
                "service-quota/v1",
                "kind",
                "AppliedQuota",
                "id",
                quota.id,
                "metadata",
                Json.of("self", call.base() + PATH + "/" + quota.id),
                "scope",
                quota.scope,
                "display_name",
                quota.title,
                "default_limit",
                quota.limit,
                "applied_limit",
                quotas.limit(quota),
                "usage",
                quotas.usage(quota, subject),
                "organization",
                Json.of(
                        "id",
                        organization.id,
                        "related",
                        call.base() + "/org/v2/organizations/" + organization.id,
                        "resource_name",
                        organization.crn().toString()));
    }

    private ObjectNode reference(Call call, KafkaCluster cluster) {
        return Json.of(
                "id",
                cluster.id,
                "environment",
                cluster.environmentId(),
                "related",
                call.base() + "/cmk/v2/clusters/" + cluster.id,
                "resource_name",
                organization.crn(cluster).toString());
    }

    private static Answer scopes(Call call) {
        return PAGING.page(
                call,
                "service-quota/v1",
                "ScopeList",
                SCOPES.stream().map(scope -> scope(call, scope)).toList());
    }

    private static Answer readScope(Call call) {
        var id = call.variable("id");
        if (!SCOPES.contains(id)) {
            throw Errors.notFound("scope", id);
        }
        return Answer.json(200, scope(call, id));
    }

    private static ObjectNode scope(Call call, String scope) {
        return Json.of(
                "api_version",
                "service-quota/v1",
                "kind",
                "Scope",
                "id",
                scope,
                "metadata",
                Json.of("self", call.base() + SCOPE_PATH + "/" + scope),
                "description",
                "Quotas of one " + scope.replace('_', ' '));
    }
}
