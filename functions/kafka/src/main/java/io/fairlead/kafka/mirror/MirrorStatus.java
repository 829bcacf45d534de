package io.fairlead.kafka.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Readiness;
import java.util.Map;

/** How a mirror topic is, by {@code mirror_status} (kafkarest-v3.yaml, MirrorTopicStatus). */
final class MirrorStatus {
    private static final String OF_THE_LINK = "mend or resume the cluster link; the mirror topic follows by itself";
    private static final String AGAIN =
            "delete the topic on the destination and apply again; it is mirrored from its start";
    private static final String PROMOTED =
            "it is an ordinary topic now: declare it among the cluster's topics with \"adopt\": true, or delete it and apply again";

    private static final Map<String, Readiness> TABLE = Map.ofEntries(
            Map.entry("ACTIVE", Readiness.ready()),
            pending("PENDING_MIRROR", Patience.SOON),
            pending("PENDING_SYNCHRONIZE", Patience.SOON),
            pending("PENDING_SETUP_FOR_RESTORE", Patience.SOON),
            pending("PENDING_RESTORE", Patience.SOON),
            pending("SOURCE_UNAVAILABLE", Patience.NORMAL),
            broken("PAUSED", "resume the mirror topic"),
            broken("LINK_PAUSED", OF_THE_LINK),
            broken("LINK_FAILED", OF_THE_LINK),
            broken("FAILED", AGAIN),
            broken("PENDING_STOPPED", PROMOTED),
            broken("STOPPED", PROMOTED));

    private MirrorStatus() {}

    static Readiness of(JsonNode mirror) {
        var status = mirror.path("mirror_status").asText("");
        return TABLE.getOrDefault(status, Readiness.pending(Patience.NORMAL, "is " + status));
    }

    private static Map.Entry<String, Readiness> pending(String status, Patience patience) {
        return Map.entry(status, Readiness.pending(patience, "is " + status));
    }

    private static Map.Entry<String, Readiness> broken(String status, String fix) {
        return Map.entry(status, Readiness.broken("is " + status, fix));
    }
}
