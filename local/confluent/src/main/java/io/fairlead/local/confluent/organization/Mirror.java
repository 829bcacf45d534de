package io.fairlead.local.confluent.organization;

import java.time.Instant;

/** A topic that follows a topic of another cluster through a link. */
public final class Mirror {
    /** The states of the document that are stored; others follow from the link's health. */
    public enum Status {
        PENDING_MIRROR,
        ACTIVE,
        PAUSED,
        PENDING_STOPPED,
        STOPPED
    }

    public final String linkName;
    public final String sourceTopic;
    public final String topic;
    public Status status = Status.PENDING_MIRROR;
    public Instant statusSince;
    private long fetched;

    public Mirror(String linkName, String sourceTopic, String topic, Instant createdAt) {
        this.linkName = linkName;
        this.sourceTopic = sourceTopic;
        this.topic = topic;
        this.statusSince = createdAt;
    }

    public void become(Status next, Instant at) {
        status = next;
        statusSince = at;
    }

    /** Catches up with the source; fetched offsets never go back. */
    public void fetchedUpTo(long records) {
        fetched = Math.max(fetched, records);
    }

    public long fetched() {
        return fetched;
    }
}
