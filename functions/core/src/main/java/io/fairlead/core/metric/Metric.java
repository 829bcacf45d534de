package io.fairlead.core.metric;

import java.util.List;

/**
 * Every figure that functions publish. Executions, invocations and dead letters are not among them: AWS publishes these itself.
 * Dimensions take few values only, since each combination is paid for: never an identifier, never a secret.
 */
public enum Metric {
    KEY_AGE(
            "KeyAgeDays",
            Unit.NONE,
            Statistic.MAXIMUM,
            "Age of the oldest key that clients of a topology are given, in days; measured daily",
            Dimension.TOPOLOGY),
    NEXT_ROTATION(
            "DaysToRotation",
            Unit.NONE,
            Statistic.MINIMUM,
            "Days until the next key of a topology is to be replaced; negative when that is overdue; measured daily",
            Dimension.TOPOLOGY),
    KEYS_RETIRED_LATE(
            "KeysRetiredLate",
            Unit.COUNT,
            Statistic.MAXIMUM,
            "Keys of a topology that nothing uses and that the weekly run should have deleted; measured daily",
            Dimension.TOPOLOGY),
    CLOUD_KEY_AGE(
            "CloudApiKeyAgeDays",
            Unit.NONE,
            Statistic.MAXIMUM,
            "Age of the control plane's own Cloud API key, in days; measured daily"),
    CLOUD_KEY_REFUSED(
            "CloudApiKeyRefused",
            Unit.COUNT,
            Statistic.MAXIMUM,
            "1 when the newest version of the secret with that key does not work, else 0; measured daily"),
    THROTTLES(
            "Throttles",
            Unit.COUNT,
            Statistic.SUM,
            "Calls that a service of AWS or Confluent refused because there were too many; they are repeated",
            Dimension.SERVICE),
    PROBE_FAILURES(
            "ProbeFailures",
            Unit.COUNT,
            Statistic.SUM,
            "Calls on the private path of a network that ended early, by the first layer that failed: name, TCP, TLS, HTTP;"
                    + " key and role when a proven path refuses a key that is not new",
            Dimension.NETWORK,
            Dimension.LAYER),
    WAITS(
            "WaitSeconds",
            Unit.SECONDS,
            Statistic.SUM,
            "Time that state machines wait before they look again at something that is not ready; the number of samples is"
                    + " the number of looks",
            Dimension.OPERATION,
            Dimension.KIND);

    /** What a figure is told apart by. */
    public enum Dimension {
        TOPOLOGY("Topology"),
        NETWORK("Network"),
        LAYER("Layer"),
        SERVICE("Service"),
        OPERATION("Operation"),
        KIND("Kind");

        private final String text;

        Dimension(String text) {
            this.text = text;
        }

        /** As CloudWatch shows it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** CloudWatch's units, as far as they are used. It knows none for days. */
    public enum Unit {
        NONE("None"),
        COUNT("Count"),
        SECONDS("Seconds");

        private final String text;

        Unit(String text) {
            this.text = text;
        }

        /** As CloudWatch calls it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** How figures of one period are made one. */
    public enum Statistic {
        MAXIMUM("Maximum"),
        MINIMUM("Minimum"),
        SUM("Sum");

        private final String text;

        Statistic(String text) {
            this.text = text;
        }

        /** As CloudWatch calls it. */
        @Override
        public String toString() {
            return text;
        }
    }

    private final String text;
    private final Unit unit;
    private final Statistic statistic;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<Dimension> dimensions;

    Metric(String text, Unit unit, Statistic statistic, String meaning, Dimension... dimensions) {
        this.text = text;
        this.unit = unit;
        this.statistic = statistic;
        this.meaning = meaning;
        this.dimensions = List.of(dimensions);
    }

    /** Its name in CloudWatch. */
    @Override
    public String toString() {
        return text;
    }

    public Unit unit() {
        return unit;
    }

    /** The one to look at. */
    public Statistic statistic() {
        return statistic;
    }

    public String meaning() {
        return meaning;
    }

    /** In the order in which a {@link Measurement} gives their values. */
    public List<Dimension> dimensions() {
        return dimensions;
    }
}
