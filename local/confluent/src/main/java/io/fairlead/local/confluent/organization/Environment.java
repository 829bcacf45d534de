package io.fairlead.local.confluent.organization;

import java.time.Instant;

/** An environment, {@code env-}. */
public final class Environment extends Entity {
    public String displayName;
    public String governancePackage;

    public Environment(String id, Instant createdAt, String displayName, String governancePackage) {
        super(id, createdAt);
        this.displayName = displayName;
        this.governancePackage = governancePackage;
    }
}
