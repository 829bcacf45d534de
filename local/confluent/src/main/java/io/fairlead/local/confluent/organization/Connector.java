package io.fairlead.local.confluent.organization;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A managed connector, {@code lcc-}. */
public final class Connector extends Entity {
    /** The states of the document that occur here. */
    public enum State {
        PROVISIONING,
        RUNNING,
        PAUSED,
        FAILED
    }

    public final KafkaCluster cluster;
    public final String name;
    public Map<String, String> config;
    public State state = State.PROVISIONING;
    public String trace = "";
    /** Counts the times it was provisioned anew, so that an older provisioning that ends late is ignored. */
    public int generation;

    public boolean deleting;

    private @Nullable Feed feed;

    public Connector(String id, Instant createdAt, KafkaCluster cluster, String name, Map<String, String> config) {
        super(id, createdAt);
        this.cluster = cluster;
        this.name = name;
        this.config = new LinkedHashMap<>(config);
    }

    /** Starts to produce into the topic. */
    public void start(Topic topic, Instant at) {
        stop(at);
        feed = new Feed(at);
        topic.feeds.add(feed);
    }

    public void stop(Instant at) {
        if (feed != null) {
            feed.stop(at);
            feed = null;
        }
    }
}
