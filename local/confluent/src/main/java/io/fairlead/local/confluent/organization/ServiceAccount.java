package io.fairlead.local.confluent.organization;

import java.time.Instant;

/** A service account, {@code sa-}. */
public final class ServiceAccount extends Entity {
    public String displayName;
    public String description;

    public ServiceAccount(String id, Instant createdAt, String displayName, String description) {
        super(id, createdAt);
        this.displayName = displayName;
        this.description = description;
    }
}
