package io.fairlead.local.confluent.organization;

import java.time.Instant;

/** A service account, {@code sa-}. Kafka knows it by a number too. */
public final class ServiceAccount extends Entity {
    public final int numericId;
    public String displayName;
    public String description;

    public ServiceAccount(String id, Instant createdAt, int numericId, String displayName, String description) {
        super(id, createdAt);
        this.numericId = numericId;
        this.displayName = displayName;
        this.description = description;
    }
}
