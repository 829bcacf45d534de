package io.fairlead.aws.metric;

import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metrics;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * One line per figure in CloudWatch's Embedded Metric Format, which CloudWatch Logs turns into metrics:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
public final class EmbeddedMetrics implements Metrics {
    private final String namespace;
    private final InstantSource clock;
    private final Consumer<String> log;

    /**
     * Figures of one installation.
     *
     * @param namespace of CloudWatch; installations are told apart by it
     * @param log takes a line
     */
    public EmbeddedMetrics(String namespace, InstantSource clock, Consumer<String> log) {
        this.namespace = namespace;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public void publish(Measurement measurement) {
        var metric = measurement.metric();
        var line = Json.object();
        var metadata = line.putObject("_aws").put("Timestamp", clock.millis());
        var directive = metadata.putArray("CloudWatchMetrics").addObject().put("Namespace", namespace);
        var dimensions = directive.putArray("Dimensions").addArray();
        directive
                .putArray("Metrics")
                .addObject()
                .put("Name", metric.toString())
                .put("Unit", metric.unit().toString());
        for (int i = 0; i < metric.dimensions().size(); i++) {
            var name = metric.dimensions().get(i).toString();
            dimensions.add(name);
            line.put(name, measurement.dimensions().get(i));
        }
        line.put(metric.toString(), measurement.value());
        log.accept(Json.write(line));
    }
}
