package io.fairlead.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.resource.Place;
import io.fairlead.core.store.Findings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Findings: one item per execution and place, {@code findings#<execution>#<place>}, forgotten by DynamoDB when nobody redrives any more. */
record FindingItems(Partition partition, String execution, InstantSource clock) implements Findings {
    static final String PREFIX = "findings#";
    /** A failed execution can be redriven for 14 days. */
    private static final Duration KEPT = Duration.ofDays(15);

    @Override
    public void put(Place place, List<Finding> findings) {
        partition.put(
                prefix() + place,
                Map.of(
                        "content", Attributes.document(Json.write(findings)),
                        "expires", Attributes.number(clock.instant().plus(KEPT).getEpochSecond())));
    }

    @Override
    public List<Finding> all() {
        return partition.list(prefix()).stream().flatMap(FindingItems::read).toList();
    }

    private String prefix() {
        return PREFIX + execution + "#";
    }

    private static Stream<Finding> read(Map<String, JsonNode> item) {
        return Json.list(Json.parse(Attributes.document(item, "content")), Finding.class).stream();
    }
}
