package io.fairlead.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What CloudWatch's specification of the Embedded Metric Format asks of a line:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
public final class EmbeddedMetricRules {
    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_DIMENSION_NAME = 250;
    private static final int MOST_DIMENSIONS = 30;
    private static final int MOST_METRICS = 100;
    private static final Set<String> UNITS = Set.of("None", "Count", "Seconds", "Milliseconds", "Percent", "Bytes");

    private final List<String> errors = new ArrayList<>();
    private final JsonNode root;

    private EmbeddedMetricRules(JsonNode root) {
        this.root = root;
    }

    /** What is wrong with the line; nothing when CloudWatch makes metrics of it. */
    public static List<String> errors(String line) {
        var rules = new EmbeddedMetricRules(Json.parse(line));
        rules.check(!line.contains("\n"), "one line, one event");
        rules.root();
        return rules.errors;
    }

    private void root() {
        var metadata = root.path("_aws");
        check(metadata.path("Timestamp").isIntegralNumber(), "_aws.Timestamp is a number of milliseconds");
        check(!metadata.path("CloudWatchMetrics").isEmpty(), "_aws.CloudWatchMetrics has a directive");
        metadata.path("CloudWatchMetrics").forEach(this::directive);
    }

    private void directive(JsonNode directive) {
        check(isName(directive.path("Namespace"), LONGEST_NAME), "a directive has a Namespace");
        check(!directive.path("Dimensions").isEmpty(), "a directive has a set of Dimensions");
        directive.path("Dimensions").forEach(this::dimensions);
        check(directive.path("Metrics").size() <= MOST_METRICS, "a directive has at most 100 metrics");
        check(!directive.path("Metrics").isEmpty(), "a directive has a metric");
        directive.path("Metrics").forEach(this::metric);
    }

    private void dimensions(JsonNode names) {
        check(names.isArray() && names.size() <= MOST_DIMENSIONS, "a set of dimensions is an array of at most 30");
        names.forEach(name -> {
            check(isName(name, LONGEST_DIMENSION_NAME), "a dimension has a name");
            check(isName(root.path(name.asText()), LONGEST_NAME), "dimension " + name + " is a text of the root node");
        });
    }

    private void metric(JsonNode metric) {
        var name = metric.path("Name");
        check(isName(name, LONGEST_NAME), "a metric has a Name");
        check(UNITS.contains(metric.path("Unit").asText()), "a metric has a Unit that CloudWatch knows");
        check(root.path(name.asText()).isNumber(), "metric " + name + " is a number of the root node");
    }

    private void check(boolean holds, String rule) {
        if (!holds) {
            errors.add(rule);
        }
    }

    private static boolean isName(JsonNode text, int longest) {
        return text.isTextual() && !text.asText().isBlank() && text.asText().length() <= longest;
    }
}
