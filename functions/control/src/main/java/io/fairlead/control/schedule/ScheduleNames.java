package io.fairlead.control.schedule;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names of schedules, at most 64 characters long. No topology has a dot in its name, so no two have the same. */
public final class ScheduleNames {
    private ScheduleNames() {}

    /** Of the rotations. */
    public static String rotation(String topology) {
        return "fairlead-" + topology;
    }

    /** Of the weekly completion. */
    public static String completion(String topology) {
        return rotation(topology) + ".complete";
    }

    /** Of the deletion of the keys of one secret that still drain; names of secrets are long. */
    public static String drain(String topology, String secret) {
        var hash = UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8));
        return rotation(topology) + ".drain."
                + Long.toHexString(hash.getMostSignificantBits()).substring(0, 10);
    }
}
