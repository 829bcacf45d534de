package io.fairlead.core.metric;

/** Takes the figures that functions publish. Publishing costs nothing worth mentioning and never fails. */
@FunctionalInterface
public interface Metrics {
    /** Nobody listens. */
    Metrics NONE = measurement -> {};

    void publish(Measurement measurement);

    /** Counts one more. */
    default void count(Metric metric, String... dimensions) {
        publish(Measurement.of(metric, 1, dimensions));
    }
}
