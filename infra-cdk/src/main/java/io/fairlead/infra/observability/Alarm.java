package io.fairlead.infra.observability;

import java.time.Duration;

/**
 * One alarm.
 *
 * @param name what follows the prefix
 * @param runbook the heading in docs/operations.md, as a link has it
 * @param means what has happened when it rings
 * @param watched what is compared
 * @param comparison as CloudWatch calls it
 * @param missing what no data means: {@code notBreaching} where nothing happening is good, {@code ignore} between two measurements
 */
record Alarm(
        String name,
        String runbook,
        String means,
        Watched watched,
        String comparison,
        double threshold,
        Duration period,
        String missing) {
    static final String RUNBOOKS = "docs/operations.md#";

    /** What an alarm compares. */
    sealed interface Watched {}

    record One(Figure figure) implements Watched {}

    /** A query of Metrics Insights. */
    record Query(String expression) implements Watched {}

    /** Rings as soon as something is counted. */
    static Alarm onAny(String name, String runbook, String means, Figure figure) {
        return new Alarm(
                name,
                runbook,
                means,
                new One(figure),
                "GreaterThanThreshold",
                0,
                Duration.ofMinutes(5),
                "notBreaching");
    }

    /** Rings from one measurement to the next. */
    static Alarm onMeasured(
            String name, String runbook, String means, Watched watched, String comparison, double threshold) {
        return new Alarm(name, runbook, means, watched, comparison, threshold, Duration.ofHours(1), "ignore");
    }

    String description() {
        return means + " Runbook: " + RUNBOOKS + runbook;
    }
}
