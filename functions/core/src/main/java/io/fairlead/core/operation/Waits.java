package io.fairlead.core.operation;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.reconcile.Patience;

/** Publishes for how long state machines wait for what, which their own metrics do not show. */
record Waits(Metrics metrics) {
    void count(Command command, Failure failure) {
        var resource = command.resource();
        Patience.after(failure)
                .ifPresent(patience -> metrics.publish(Measurement.of(
                        Metric.WAITS,
                        (double) patience.pace().toSeconds(),
                        command.operation().name(),
                        resource == null ? "all" : resource.kind())));
    }
}
