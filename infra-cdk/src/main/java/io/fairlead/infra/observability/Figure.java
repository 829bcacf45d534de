package io.fairlead.infra.observability;

import io.fairlead.core.metric.Metric;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A metric of CloudWatch.
 *
 * @param statistic e.g. {@code Sum}
 */
record Figure(String namespace, String name, Map<String, String> dimensions, String statistic) {
    Figure {
        dimensions = new TreeMap<>(dimensions);
    }

    /** One of AWS's own, summed up. */
    static Figure sum(String namespace, String name, String dimension, String value) {
        return new Figure(namespace, name, Map.of(dimension, value), "Sum");
    }

    /** One of ours that has no dimensions. */
    static Figure ours(String namespace, Metric metric) {
        return new Figure(
                namespace, metric.toString(), Map.of(), metric.statistic().toString());
    }

    /** One of ours over all values of its dimensions, as a query of Metrics Insights: alarms know no searches. */
    static String overAll(String namespace, Metric metric) {
        return "SELECT %s(%s) FROM SCHEMA(\"%s\", %s)"
                .formatted(function(metric), metric, namespace, dimensions(metric));
    }

    /** One of ours for each combination of its dimensions, as a dashboard searches for it. */
    static String each(String namespace, Metric metric, int periodSeconds) {
        return "SEARCH('{%s,%s} MetricName=\"%s\"', '%s', %d)"
                .formatted(namespace, dimensions(metric), metric, metric.statistic(), periodSeconds);
    }

    private static String dimensions(Metric metric) {
        return metric.dimensions().stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static String function(Metric metric) {
        return switch (metric.statistic()) {
            case MAXIMUM -> "MAX";
            case MINIMUM -> "MIN";
            case SUM -> "SUM";
        };
    }
}
