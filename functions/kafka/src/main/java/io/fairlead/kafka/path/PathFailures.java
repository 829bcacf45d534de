package io.fairlead.kafka.path;

import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;

/**
 * Counts what does not get through from one network, by where it ends.
 *
 * @param network its name
 */
public record PathFailures(Metrics metrics, String network) {
    void at(Layer layer) {
        metrics.count(Metric.PROBE_FAILURES, network, layer.toString());
    }

    /** The path works, and the key does not. */
    public void atKey() {
        metrics.count(Metric.PROBE_FAILURES, network, "key");
    }

    /** The key is known, and may do nothing. */
    public void atRole() {
        metrics.count(Metric.PROBE_FAILURES, network, "role");
    }
}
