package io.fairlead.kafka.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * How far the mirror topics of a link have got at its cluster.
 *
 * @param mirrors those that should get further as long as somebody writes
 */
record MirrorOffsets(List<JsonNode> mirrors) {
    private static final Set<String> AT_REST = Set.of("PAUSED", "LINK_PAUSED", "PENDING_STOPPED", "STOPPED");

    static MirrorOffsets of(LinkApi link) {
        return new MirrorOffsets(link.mirrors().stream()
                .filter(mirror -> !AT_REST.contains(mirror.path("mirror_status").asText()))
                .toList());
    }

    boolean areNone() {
        return mirrors.isEmpty();
    }

    /** Of all partitions; one that was never fetched is at -1. */
    long sum() {
        return mirrors.stream()
                .flatMap(mirror -> mirror.path("mirror_lags").valueStream())
                .mapToLong(lag -> lag.path("last_source_fetch_offset").asLong())
                .sum();
    }
}
