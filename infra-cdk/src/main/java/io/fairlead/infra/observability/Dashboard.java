package io.fairlead.infra.observability;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Metric;
import io.fairlead.installation.Installation;
import io.fairlead.installation.References;
import java.util.List;

/** The dashboard, as CloudWatch's "Dashboard body structure and syntax" has it: two widgets to a row. */
final class Dashboard {
    private static final int WIDTH = 12;
    private static final int HEIGHT = 6;
    private static final int DAY = 86_400;
    private static final int FIVE_MINUTES = 300;

    private final Installation installation;
    private final References references;
    private final ObjectNode body = Json.object();
    private final ArrayNode widgets = body.putArray("widgets");

    private Dashboard(Installation installation, References references) {
        this.installation = installation;
        this.references = references;
    }

    static String body(Installation installation, References references) {
        var dashboard = new Dashboard(installation, references);
        dashboard.executions("Executions started", "ExecutionsStarted", "Sum");
        dashboard.executions("Executions that failed", "ExecutionsFailed", "Sum");
        dashboard.executions("How long executions took", "ExecutionTime", "Maximum");
        dashboard.each("Waiting in phases", Metric.WAITS, FIVE_MINUTES);
        dashboard.each("Age of the oldest key", Metric.KEY_AGE, DAY);
        dashboard.each("Days to the next rotation", Metric.NEXT_ROTATION, DAY);
        dashboard.each("Keys to be retired by now", Metric.KEYS_RETIRED_LATE, DAY);
        dashboard.single("The Cloud API key", List.of(Metric.CLOUD_KEY_AGE, Metric.CLOUD_KEY_REFUSED));
        dashboard.each("Throttled calls", Metric.THROTTLES, FIVE_MINUTES);
        dashboard.each("Broken paths, by layer", Metric.PROBE_FAILURES, FIVE_MINUTES);
        dashboard.deadLetters();
        return Json.write(dashboard.body);
    }

    private void executions(String title, String metric, String statistic) {
        var metrics = widget(title, FIVE_MINUTES).put("stat", statistic).putArray("metrics");
        for (var machine : installation.machines()) {
            metrics.addArray()
                    .add("AWS/States")
                    .add(metric)
                    .add("StateMachineArn")
                    .add(references.in(installation.names().machineArn(machine.file())))
                    .addObject()
                    .put("label", machine.file());
        }
    }

    private void each(String title, Metric metric, int period) {
        widget(title, period)
                .putArray("metrics")
                .addArray()
                .addObject()
                .put("expression", Figure.each(namespace(), metric, period))
                .put("id", "each");
    }

    private void single(String title, List<Metric> metrics) {
        var lines = widget(title, DAY).put("stat", "Maximum").putArray("metrics");
        metrics.forEach(metric -> lines.addArray().add(namespace()).add(metric.toString()));
    }

    private void deadLetters() {
        widget("Dead letters", FIVE_MINUTES)
                .put("stat", "Maximum")
                .putArray("metrics")
                .addArray()
                .add("AWS/SQS")
                .add("ApproximateNumberOfMessagesVisible")
                .add("QueueName")
                .add(installation.names().deadLetters());
    }

    private ObjectNode widget(String title, int period) {
        var index = widgets.size();
        return widgets.addObject()
                .put("type", "metric")
                .put("x", index % 2 * WIDTH)
                .put("y", index / 2 * HEIGHT)
                .put("width", WIDTH)
                .put("height", HEIGHT)
                .putObject("properties")
                .put("title", title)
                .put("region", references.region())
                .put("view", "timeSeries")
                .put("period", period);
    }

    private String namespace() {
        return installation.names().metricNamespace();
    }
}
