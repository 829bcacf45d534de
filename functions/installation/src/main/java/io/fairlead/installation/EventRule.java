package io.fairlead.installation;

/**
 * A rule that passes events on.
 *
 * @param bus name of the bus that it listens to
 * @param pattern JSON; may contain {@link References}
 */
public record EventRule(String name, String bus, String pattern, Target target) {
    /** Where AWS publishes. */
    static final String DEFAULT_BUS = "default";

    /** With {@link References}. */
    public String arn() {
        return Names.arn("events", "rule/" + (bus.equals(DEFAULT_BUS) ? name : bus + "/" + name));
    }

    /** Where the events go. */
    public sealed interface Target {}

    /**
     * Starts a machine with one field of the event.
     *
     * @param machine ARN; may contain {@link References}
     * @param role ARN of the role by which EventBridge starts it
     * @param field of the machine's input
     * @param path where the event has its value
     */
    public record Start(String machine, String role, String field, String path) implements Target {
        /** The machine's input, with the field's name in the place of its value. */
        public String template() {
            return "{\"%s\": <%s>}".formatted(field, field);
        }
    }

    /**
     * Tells people.
     *
     * @param topic ARN; may contain {@link References}
     */
    public record Tell(String topic) implements Target {}
}
