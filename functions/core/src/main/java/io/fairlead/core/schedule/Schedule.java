package io.fairlead.core.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * When the machine {@code rotate-keys} is started, and with what.
 *
 * @param name unique within the installation; at most 64 of letters, digits, {@code -}, {@code _} and {@code .}
 * @param timing when
 * @param input JSON; {@code <aws.scheduler.scheduled-time>} in it becomes the time of the firing
 */
public record Schedule(String name, Timing timing, String input) {
    /** When something is started. */
    public sealed interface Timing {
        /** Again and again. */
        record Every(Duration period, Instant first, Duration window) implements Timing {}

        /** Once; the schedule deletes itself then. */
        record Once(Instant at) implements Timing {}
    }
}
