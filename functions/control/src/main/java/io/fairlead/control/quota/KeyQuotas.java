package io.fairlead.control.quota;

import io.fairlead.confluent.ApiKeys;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.control.cloud.EnvironmentId;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.topology.Topology.Account;
import io.fairlead.core.topology.Topology.ClientSecret;
import io.fairlead.core.topology.Topology.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How many keys Confluent allows to each service account, and to each cluster. */
public final class KeyQuotas {
    private static final String OF_ACCOUNT = "iam.max_cluster_api_keys.per_service_account";
    private static final String OF_CLUSTER = "kafka.max_api_keys.per_cluster";

    private final Quotas quotas;
    private final ApiKeys keys;

    public KeyQuotas(ConfluentClient cloud) {
        this.quotas = new Quotas(cloud);
        this.keys = new ApiKeys(cloud);
    }

    /** What is short when each of these secrets gets one key more; accounts and clusters that are not there yet have none. */
    public List<String> shortages(Predicate<ClientSecret> gets, Scope scope) {
        var topology = scope.topology();
        var accounts = topology.accounts().stream()
                .filter(account -> isThere(Refs.serviceAccount(account.name()), scope))
                .filter(account -> account.secrets().stream().anyMatch(gets))
                .toList();
        var ofAccounts = accounts.isEmpty() ? Optional.<Quota>empty() : quotas.find(Quotas.one(OF_ACCOUNT));
        return Stream.concat(
                        ofAccounts.stream()
                                .flatMap(quota -> accounts.stream()
                                        .flatMap(account -> account(account, quota, gets, scope).stream())),
                        topology.clusters().stream()
                                .filter(cluster -> isThere(Refs.cluster(cluster.name()), scope))
                                .flatMap(cluster -> cluster(cluster, gets, scope).stream()))
                .toList();
    }

    private static boolean isThere(Ref ref, Scope scope) {
        return scope.ledger().entry(ref).filter(entry -> !entry.isIntent()).isPresent();
    }

    /** A quota of accounts does not say how much of it each account uses. */
    private Optional<String> account(Account account, Quota quota, Predicate<ClientSecret> gets, Scope scope) {
        var used = keys.ownedBy(scope.id(Refs.serviceAccount(account.name()))).stream()
                .filter(key -> !key.resource().isEmpty())
                .count();
        var needed = account.secrets().stream().filter(gets).count();
        return quota.shortage("keys: service account " + account.name(), used, needed);
    }

    private Optional<String> cluster(Cluster cluster, Predicate<ClientSecret> gets, Scope scope) {
        var needed = scope.topology().accounts().stream()
                .flatMap(account -> account.secrets().stream())
                .filter(secret -> cluster.name().equals(secret.cluster()))
                .filter(gets)
                .count();
        if (needed == 0) {
            return Optional.empty();
        }
        var target = EnvironmentId.in(scope, Quotas.one(OF_CLUSTER))
                .with("kafka_cluster", scope.id(Refs.cluster(cluster.name())));
        return quotas.find(target).flatMap(quota -> quota.shortage("keys: cluster " + cluster.name(), needed));
    }
}
