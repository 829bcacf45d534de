package io.fairlead.core.metric;

import java.util.List;

/**
 * One figure.
 *
 * @param dimensions the values of the metric's dimensions, in their order
 */
public record Measurement(Metric metric, double value, List<String> dimensions) {
    public Measurement {
        dimensions = List.copyOf(dimensions);
        if (dimensions.size() != metric.dimensions().size()
                || dimensions.stream().anyMatch(String::isBlank)
                || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    metric + " needs a number and " + metric.dimensions() + ", not " + value + " and " + dimensions);
        }
    }

    public static Measurement of(Metric metric, double value, String... dimensions) {
        return new Measurement(metric, value, List.of(dimensions));
    }
}
