package io.fairlead.control.quota;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.control.cloud.EnvironmentId;
import io.fairlead.core.errors.QuotaExceeded;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.operation.Allowance;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether Confluent's quotas leave room for what a plan makes. Left out are quotas that do not count what we make one by one:
 * role bindings count in organization and environments only, gateways by region, and clusters that are pending wait by themselves.
 */
public final class Provisioning implements Allowance {
    private record Row(String kind, String quota) {}

    private static final List<Row> OF_ORGANIZATION = List.of(
            new Row("environment", "iam.max_environments.per_org"),
            new Row("service-account", "iam.max_service_accounts.per_org"),
            new Row("kafka-cluster", "kafka.max_kafka_clusters.per_org"),
            new Row("kafka-cluster", "kafka.max_kafka_creation.per_day"));

    private static final List<Row> OF_ENVIRONMENT =
            List.of(new Row("kafka-cluster", "kafka.max_kafka_clusters.per_env"));

    private final Quotas quotas;
    private final KeyQuotas keys;

    public Provisioning(ConfluentClient cloud) {
        this.quotas = new Quotas(cloud);
        this.keys = new KeyQuotas(cloud);
    }

    @Override
    public void require(List<Finding> findings, Scope scope) {
        var made = findings.stream()
                .filter(finding -> finding.action() == Action.CREATE)
                .map(Finding::ref)
                .collect(Collectors.toSet());
        var shortages = Stream.of(
                        organization(made),
                        environment(made, scope),
                        keys.shortages(secret -> made.contains(Refs.clientSecret(secret.name())), scope).stream())
                .flatMap(some -> some)
                .toList();
        if (!shortages.isEmpty()) {
            throw new QuotaExceeded(
                    "Confluent's quotas leave no room for what is to be made; nothing was touched:\n  "
                            + String.join("\n  ", shortages),
                    "delete at Confluent what nobody needs, or ask Confluent's support to raise these quotas, then start"
                            + " again; what is counted per day is free again a day later");
        }
    }

    private Stream<String> organization(Set<Ref> made) {
        return shortages("the organization", OF_ORGANIZATION, made, Quotas.all("organization"));
    }

    /** A new one has room. */
    private Stream<String> environment(Set<Ref> made, Scope scope) {
        var environment = Refs.environment(scope.topology().environment().name());
        return scope.ledger().entry(environment).filter(entry -> !entry.isIntent()).map(Entry::ref).stream()
                .flatMap(there -> shortages(
                        there.toString(),
                        OF_ENVIRONMENT,
                        made,
                        Quotas.all("environment").with("environment", EnvironmentId.of(scope))));
    }

    private Stream<String> shortages(String whose, List<Row> rows, Set<Ref> made, Target target) {
        var counts = made.stream().collect(Collectors.groupingBy(Ref::kind, Collectors.counting()));
        if (rows.stream().noneMatch(row -> counts.containsKey(row.kind()))) {
            return Stream.empty();
        }
        var known = quotas.list(target);
        return rows.stream()
                .flatMap(row -> known.stream()
                        .filter(quota -> quota.id().equals(row.quota()))
                        .flatMap(quota ->
                                quota
                                        .shortage(row.kind() + "s: " + whose, counts.getOrDefault(row.kind(), 0L))
                                        .stream()));
    }
}
