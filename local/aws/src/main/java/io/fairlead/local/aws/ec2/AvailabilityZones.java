package io.fairlead.local.aws.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The zones of a region under the names that one account has for them. */
final class AvailabilityZones {
    /** As many as us-east-1 has. */
    private static final int COUNT = 6;

    private static final Map<String, String> COMPASS = Map.of(
            "east",
            "e",
            "west",
            "w",
            "north",
            "n",
            "south",
            "s",
            "central",
            "c",
            "northeast",
            "ne",
            "northwest",
            "nw",
            "southeast",
            "se",
            "southwest",
            "sw");

    private AvailabilityZones() {}

    /**
     * In the order of their names. The ids are shifted by an amount that depends on the account and is never zero, as
     * whoever takes {@code us-east-1a} for {@code use1-az1} must be found out.
     */
    static List<AvailabilityZone> of(String account, String region) {
        var shift = 1 + account.chars().sum() % (COUNT - 1);
        var zones = new ArrayList<AvailabilityZone>();
        for (var i = 0; i < COUNT; i++) {
            var number = 1 + (i + shift) % COUNT;
            zones.add(new AvailabilityZone(region + (char) ('a' + i), idPrefix(region) + "-az" + number));
        }
        return List.copyOf(zones);
    }

    /** {@code us-east-1} is {@code use1} in zone ids. */
    private static String idPrefix(String region) {
        var prefix = new StringBuilder();
        for (var part : region.split("-", -1)) {
            prefix.append(COMPASS.getOrDefault(part, part));
        }
        return prefix.toString();
    }
}
