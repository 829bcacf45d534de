package io.fairlead.local.confluent.control;

import java.util.List;
import java.util.Map;

/** The availability zones of a region by their ids, which mean the same zones in every account. */
final class Zones {
    private static final Map<String, String> SHORT = Map.of(
            "north",
            "n",
            "south",
            "s",
            "east",
            "e",
            "west",
            "w",
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

    private Zones() {}

    /** The first three: {@code us-east-1} has {@code use1-az1}, {@code use1-az2}, {@code use1-az3}. */
    static List<String> ofRegion(String region) {
        var parts = region.split("-", -1);
        var start = parts[0] + SHORT.getOrDefault(parts[1], parts[1]) + parts[2] + "-az";
        return List.of(start + 1, start + 2, start + 3);
    }
}
