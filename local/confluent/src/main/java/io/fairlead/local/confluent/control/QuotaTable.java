package io.fairlead.local.confluent.control;

import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.Organization;
import java.time.Duration;
import java.util.Map;

/** How much of each quota is used. */
final class QuotaTable {
    private final Organization organization;
    private final Map<String, Integer> raised;

    /** @param raised what Confluent grants beyond the defaults, by the quotas' ids */
    QuotaTable(Organization organization, Map<String, Integer> raised) {
        this.organization = organization;
        this.raised = raised;
    }

    /** What applies: the default, or what Confluent has granted. */
    int limit(Quota quota) {
        return raised.getOrDefault(quota.id, quota.limit);
    }

    /** Refuses what would exceed the quota of {@code subject}: the organization, an environment, a cluster or an account. */
    void demand(Quota quota, String subject) {
        if (usage(quota, subject) >= limit(quota)) {
            throw Errors.overQuota(quota.id, quota == Quota.PENDING_PER_ENV ? "Retry later." : "");
        }
    }

    long usage(Quota quota, String subject) {
        return switch (quota) {
            case ENVIRONMENTS_PER_ORG -> organization.environments.all().count();
            case ACCOUNTS_PER_ORG -> organization.accounts.all().count();
            case CLOUD_KEYS_PER_ORG ->
                organization
                        .keys
                        .all()
                        .filter(key -> key.scope == ApiKey.Scope.CLOUD || key.scope == ApiKey.Scope.GLOBAL)
                        .count();
            case BINDINGS_PER_ORG -> organization.bindings.all().count();
            case CLUSTERS_PER_ORG -> organization.clusters.all().count();
            case CREATIONS_PER_DAY -> organization.clusters.createdWithin(Duration.ofDays(1));
            case CLUSTERS_PER_ENV -> organization.clustersOf(subject).count();
            case PENDING_PER_ENV ->
                organization
                        .clustersOf(subject)
                        .filter(cluster -> !cluster.provisioned)
                        .count();
            case GATEWAYS_PER_ENV ->
                organization
                        .gateways
                        .all()
                        .filter(gateway -> gateway.environmentId.equals(subject))
                        .count();
            case KEYS_PER_CLUSTER ->
                organization
                        .keys
                        .all()
                        .filter(key -> key.resourceId.equals(subject))
                        .count();
            case KEYS_PER_ACCOUNT ->
                organization
                        .keys
                        .all()
                        .filter(key -> key.ownerId.equals(subject)
                                && key.scope != ApiKey.Scope.CLOUD
                                && key.scope != ApiKey.Scope.GLOBAL)
                        .count();
        };
    }
}
