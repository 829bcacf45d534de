package io.fairlead.control.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.EnvironmentId;
import io.fairlead.core.errors.QuotaExceeded;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology.Account;
import io.fairlead.core.topology.Topology.Cluster;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees that Confluent allows one key more for each client secret: so many there are between a proof and the retirement. */
public final class Headroom implements Duty {
    private static final String QUOTAS = "/service-quota/v1/applied-quotas/{}";
    private static final String OF_ACCOUNT = "iam.max_cluster_api_keys.per_service_account";
    private static final String OF_CLUSTER = "kafka.max_api_keys.per_cluster";

    private final ConfluentClient cloud;
    private final ApiKeys keys;

    Headroom(ConfluentClient cloud) {
        this.cloud = cloud;
        this.keys = new ApiKeys(cloud);
    }

    @Override
    public Reply perform(Command command, Scope scope) {
        var topology = scope.topology();
        var limit = quota(Target.of(QUOTAS, OF_ACCOUNT)).flatMap(quota -> number(quota, "applied_limit"));
        var full = Stream.concat(
                        topology.accounts().stream()
                                .filter(account -> !account.secrets().isEmpty())
                                .flatMap(account -> limit.flatMap(most -> account(account, most, scope)).stream()),
                        topology.clusters().stream().flatMap(cluster -> cluster(cluster, scope).stream()))
                .collect(Collectors.joining("; "));
        if (!full.isEmpty()) {
            throw new QuotaExceeded(
                    "there is no room for the keys that a rotation makes: " + full + "; nothing was rotated",
                    "delete keys that nobody uses at Confluent, or ask Confluent's support for more, then start again");
        }
        return Reply.of(Change.NONE);
    }

    @Override
    public boolean isWriting() {
        return false;
    }

    /** A quota of accounts does not say how much of it each account uses. */
    private Optional<String> account(Account account, long limit, Scope scope) {
        var id = scope.id(Refs.serviceAccount(account.name()));
        var used = keys.ownedBy(id).stream()
                .filter(key -> !key.resource().isEmpty())
                .count();
        return shortage(
                "service account " + account.name(), used, account.secrets().size(), limit);
    }

    private Optional<String> cluster(Cluster cluster, Scope scope) {
        var needed = scope.topology().accounts().stream()
                .flatMap(account -> account.secrets().stream())
                .filter(secret -> cluster.name().equals(secret.cluster()))
                .count();
        var target = EnvironmentId.in(scope, Target.of(QUOTAS, OF_CLUSTER))
                .with("kafka_cluster", scope.id(Refs.cluster(cluster.name())));
        return quota(target)
                .flatMap(quota -> number(quota, "usage")
                        .flatMap(used -> number(quota, "applied_limit")
                                .flatMap(limit -> shortage("cluster " + cluster.name(), used, needed, limit))));
    }

    private static Optional<String> shortage(String of, long used, long needed, long limit) {
        return used + needed <= limit
                ? Optional.empty()
                : Optional.of(of + " has " + used + " of at most " + limit + " keys and needs " + needed + " more");
    }

    /** One that Confluent does not tell of is left to Confluent. */
    private Optional<JsonNode> quota(Target target) {
        return cloud.find(target);
    }

    private static Optional<Long> number(JsonNode quota, String field) {
        return Optional.of(quota.path(field)).filter(JsonNode::isIntegralNumber).map(JsonNode::asLong);
    }
}
