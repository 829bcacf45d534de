package io.fairlead.infra.observability;

import io.fairlead.core.metric.Metric;
import io.fairlead.installation.DeployedMachine;
import io.fairlead.installation.Installation;
import io.fairlead.installation.References;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The alarms of an installation, as a table. */
final class Alarms {
    private static final String OVER = "GreaterThanThreshold";

    /** Assumed: no page of Confluent's says how old a Cloud API key may become. */
    private static final int OLD_KEY_DAYS = 180;

    private Alarms() {}

    static List<Alarm> of(Installation installation, References references) {
        var ours = installation.names().metricNamespace();
        return Stream.concat(
                        installation.machines().stream()
                                .flatMap(machine -> executions(machine, installation, references)),
                        Stream.of(
                                Alarm.onMeasured(
                                        "rotation-overdue",
                                        "a-rotation-is-overdue",
                                        "A key of a topology should have been replaced by now.",
                                        new Alarm.Query(Figure.overAll(ours, Metric.NEXT_ROTATION)),
                                        "LessThanThreshold",
                                        0),
                                Alarm.onMeasured(
                                        "key-retired-late",
                                        "a-key-is-retired-late",
                                        "A key that nothing uses still exists.",
                                        new Alarm.Query(Figure.overAll(ours, Metric.KEYS_RETIRED_LATE)),
                                        OVER,
                                        0),
                                Alarm.onMeasured(
                                        "cloud-api-key-old",
                                        "the-cloud-api-key-is-old",
                                        "The control plane's own Cloud API key is older than " + OLD_KEY_DAYS
                                                + " days.",
                                        new Alarm.One(Figure.ours(ours, Metric.CLOUD_KEY_AGE)),
                                        OVER,
                                        OLD_KEY_DAYS),
                                Alarm.onMeasured(
                                        "cloud-api-key-refused",
                                        "the-cloud-api-key-is-old",
                                        "The newest version of the control plane's own Cloud API key does not work.",
                                        new Alarm.One(Figure.ours(ours, Metric.CLOUD_KEY_REFUSED)),
                                        OVER,
                                        0),
                                Alarm.onAny(
                                        "dead-letters",
                                        "there-are-dead-letters",
                                        "An event or a schedule could not be delivered.",
                                        new Figure(
                                                "AWS/SQS",
                                                "ApproximateNumberOfMessagesVisible",
                                                Map.of(
                                                        "QueueName",
                                                        installation.names().deadLetters()),
                                                "Maximum")),
                                Alarm.onAny(
                                        "keep-alive-failed",
                                        "a-function-is-not-kept-alive",
                                        "A schedule of the installation could not call its function.",
                                        Figure.sum(
                                                "AWS/Scheduler",
                                                "TargetErrorCount",
                                                "ScheduleGroup",
                                                installation.names().installationSchedules()))))
                .toList();
    }

    private static Stream<Alarm> executions(DeployedMachine machine, Installation installation, References references) {
        var file = machine.file();
        var arn = references.in(installation.names().machineArn(file));
        return Stream.of(
                Alarm.onAny(
                        file + "-failed",
                        "an-execution-failed",
                        "An execution of " + file + " failed.",
                        Figure.sum("AWS/States", "ExecutionsFailed", "StateMachineArn", arn)),
                Alarm.onAny(
                        file + "-timed-out",
                        "an-execution-timed-out",
                        "An execution of " + file + " took too long.",
                        Figure.sum("AWS/States", "ExecutionsTimedOut", "StateMachineArn", arn)),
                Alarm.onAny(
                        file + "-throttled",
                        "executions-are-throttled",
                        "Step Functions slows executions of " + file + " down.",
                        Figure.sum("AWS/States", "ExecutionThrottled", "StateMachineArn", arn)));
    }
}
