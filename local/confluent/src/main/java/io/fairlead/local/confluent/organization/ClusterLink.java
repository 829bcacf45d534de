package io.fairlead.local.confluent.organization;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One side of a cluster link. */
public final class ClusterLink {
    /** Which way the records go. */
    public enum Mode {
        DESTINATION,
        SOURCE,
        BIDIRECTIONAL
    }

    public final String name;
    public final String id;
    public final String kafkaId;
    public final Mode mode;
    public final boolean outbound;
    public final String remoteId;
    public final Instant settledAt;
    public final Map<String, String> configs = new LinkedHashMap<>();
    public boolean deleting;

    public ClusterLink(
            String name, String id, String kafkaId, Mode mode, boolean outbound, String remoteId, Instant settledAt) {
        this.name = name;
        this.id = id;
        this.kafkaId = kafkaId;
        this.mode = mode;
        this.outbound = outbound;
        this.remoteId = remoteId;
        this.settledAt = settledAt;
    }

    public String config(String key) {
        return configs.getOrDefault(key, "");
    }
}
