package io.fairlead.control.measure;

import io.fairlead.control.key.MarkedKeys;
import io.fairlead.control.retirement.Retire;
import io.fairlead.core.metric.Days;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.rotation.MarkedKey;
import io.fairlead.core.topology.Topology.ClientSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Publishes how old the keys of a topology are, and how many have outlived their time. Changes nothing. */
public final class MeasureKeys implements Duty {
    /** After that the weekly run has had its chance. */
    private static final Duration GRACE = Duration.ofDays(8);

    private final Retire retire;
    private final MarkedKeys keys;
    private final InstantSource clock;
    private final Metrics metrics;

    public MeasureKeys(Retire retire, MarkedKeys keys, InstantSource clock, Metrics metrics) {
        this.retire = retire;
        this.keys = keys;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public Reply perform(Command command, Scope scope) {
        var topology = scope.topology().name();
        var secrets = secrets(scope);
        secrets.stream()
                .flatMap(secret -> age(secret, scope).stream())
                .max(Comparator.naturalOrder())
                .ifPresent(oldest -> {
                    var left = scope.topology().rotation().every().minus(oldest);
                    metrics.publish(Measurement.of(Metric.KEY_AGE, Days.in(oldest), topology));
                    metrics.publish(Measurement.of(Metric.NEXT_ROTATION, Days.in(left), topology));
                });
        var marked = keys.bySecret(scope);
        var late = secrets.stream()
                .mapToInt(secret -> late(secret, marked.getOrDefault(secret, List.of()), scope))
                .sum();
        metrics.publish(Measurement.of(Metric.KEYS_RETIRED_LATE, late, topology));
        return Reply.of(Change.NONE);
    }

    @Override
    public boolean isWriting() {
        return false;
    }

    private static List<Ref> secrets(Scope scope) {
        return scope.topology().accounts().stream()
                .flatMap(account -> account.secrets().stream())
                .map(ClientSecret::name)
                .map(Refs::clientSecret)
                .filter(secret -> scope.ledger()
                        .entry(secret)
                        .filter(entry -> !entry.isIntent())
                        .isPresent())
                .toList();
    }

    /** By Confluent's clock, as the ledger knows it. */
    private Optional<Duration> age(Ref secret, Scope scope) {
        return scope.ledger()
                .entry(secret)
                .map(entry -> entry.attributes().get("since"))
                .map(since -> Duration.between(Instant.parse(since), clock.instant()));
    }

    /** While a key is young, what it has replaced has just become due, or drains. */
    private int late(Ref secret, List<MarkedKey> marked, Scope scope) {
        var settled = clock.instant().minus(GRACE);
        var isSettled = marked.stream().noneMatch(key -> key.created().isAfter(settled));
        return isSettled && marked.size() > scope.topology().rotation().retain()
                ? retire.due(secret, false, settled, scope).due().size()
                : 0;
    }
}
