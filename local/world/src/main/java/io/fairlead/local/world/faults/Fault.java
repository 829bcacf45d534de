package io.fairlead.local.world.faults;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that goes wrong.
 *
 * <p>Written {@code <service> <operation> [resource] [from <caller>] [#n | #n-m] <effect>}, for example {@code confluent POST
 * /iam/v2/api-keys #1 timeout-after}. Without a number the first call is hit.
 */
public record Fault(Where where, When when, What what) {
    private static final Map<Effect, String> ONLY = Map.of(
            Effect.SLOW_KEY, "POST /iam/v2/api-keys",
            Effect.SLOW_ROLE, "POST /iam/v2/role-bindings");

    public Fault {
        if (!what.effect().fits(where)) {
            throw new IllegalArgumentException(what.effect().word() + " cannot happen at " + where + "; there can be "
                    + Effect.at(where).stream().map(Effect::word).collect(Collectors.joining(", ")));
        }
        if (what.effect() == Effect.STATUS
                && what.status() < 500
                && !where.service().equals(Where.CONFLUENT)) {
            throw new IllegalArgumentException(
                    "AWS says by codes what it refuses; at " + where + " there can be 500 to 599");
        }
        var only = ONLY.get(what.effect());
        if (only != null && !where.operation().equals(only)) {
            throw new IllegalArgumentException(what.effect().word() + " is for confluent " + only);
        }
        if (what.effect() == Effect.CONFLICT && !where.service().equals(Where.CONFLUENT)) {
            AwsRefusals.conflict(where.service());
        }
    }

    /** What happens to the first call there, or to all calls for a while from then on. */
    public static Fault first(Where where, What what) {
        return new Fault(where, lasting(When.FIRST, what), what);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException that says in words what cannot be understood
     */
    public static Fault parse(String text) {
        try {
            var words = List.of(text.strip().split("\\s+"));
            var what = What.parse(words.getLast());
            var rest = words.subList(0, words.size() - 1);
            var counted = !rest.isEmpty() && rest.getLast().startsWith("#");
            var when = counted ? When.parse(rest.getLast()) : When.FIRST;
            var where = Where.parse(counted ? rest.subList(0, rest.size() - 1) : rest);
            return new Fault(where, lasting(when, what), what);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fault '" + text + "': " + e.getMessage(), e);
        }
    }

    /** Names are gone for a while; every other time belongs to the effect itself. */
    private static When lasting(When when, What what) {
        var isWhile = what.effect() == Effect.NO_SUCH_HOST || what.effect() == Effect.SERVFAIL;
        return isWhile ? what.time().map(when::lasting).orElse(when) : when;
    }

    @Override
    public String toString() {
        return where + " " + when + " " + what;
    }
}
