package io.fairlead.local.world.faults;

import static io.fairlead.local.world.faults.Effect.Time.NEVER;
import static io.fairlead.local.world.faults.Effect.Time.OPTIONAL;
import static io.fairlead.local.world.faults.Effect.Time.REQUIRED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can go wrong. Time-outs of a caller are real time, so they are played as connections that end at once. */
public enum Effect {
    THROTTLE("throttle", OPTIONAL, Where.CONFLUENT, Where.AWS, Where.MACHINE, Where.LAMBDA),
    /** Written as the status: {@code 500} to {@code 599}, for Confluent {@code 400} to {@code 599}. */
    STATUS("5xx", NEVER, Where.CONFLUENT, Where.AWS, Where.MACHINE, Where.LAMBDA),
    /** A 500 whose words quote all of the request, with its login. */
    ECHO("echo", NEVER, Where.CONFLUENT, Where.AWS),
    TIMEOUT_BEFORE("timeout-before", NEVER, Where.CONFLUENT, Where.AWS, Where.MACHINE, Where.LAMBDA),
    TIMEOUT_AFTER("timeout-after", NEVER, Where.CONFLUENT, Where.AWS, Where.MACHINE, Where.LAMBDA),
    CONFLICT("conflict", NEVER, Where.CONFLUENT, Where.AWS, Where.MACHINE),
    STALE_LIST("stale-list", OPTIONAL, Where.CONFLUENT),
    SLOW_KEY("slow-key", REQUIRED, Where.CONFLUENT),
    SLOW_ROLE("slow-role", REQUIRED, Where.CONFLUENT),
    NO_SUCH_HOST("no-such-host", OPTIONAL, Where.DNS),
    SERVFAIL("servfail", OPTIONAL, Where.DNS),
    TLS_RESET("tls-reset", NEVER, Where.TLS),
    CRASH_BEFORE("crash-before", NEVER, Where.CONFLUENT, Where.AWS, Where.DNS, Where.LAMBDA),
    CRASH_AFTER("crash-after", NEVER, Where.CONFLUENT, Where.AWS, Where.DNS, Where.LAMBDA),
    FUNCTION_TIMEOUT("function-timeout", NEVER, Where.CONFLUENT, Where.AWS, Where.LAMBDA),
    OUT_OF_MEMORY("out-of-memory", NEVER, Where.CONFLUENT, Where.AWS, Where.LAMBDA),
    DUPLICATE("duplicate", NEVER, Where.LAMBDA),
    STOP("stop", NEVER, Where.STATE);

    /** Whether an effect takes {@code =<time>}. */
    enum Time {
        NEVER,
        OPTIONAL,
        REQUIRED
    }

    private final String word;
    private final Time time;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
    private final Set<String> places;

    Effect(String word, Time time, String... places) {
        this.word = word;
        this.time = time;
        this.places = Set.of(places);
    }

    /** As it is written. */
    public String word() {
        return word;
    }

    Time time() {
        return time;
    }

    /** Whether it can happen at calls of that sort. */
    boolean fits(Where where) {
        return places.contains(where.sort());
    }

    static Optional<Effect> of(String word) {
        return Arrays.stream(values())
                .filter(effect -> effect.word.equals(word))
                .findFirst();
    }

    /** The effects that fit there. */
    public static List<Effect> at(Where where) {
        return Stream.of(values()).filter(effect -> effect.fits(where)).toList();
    }
}
