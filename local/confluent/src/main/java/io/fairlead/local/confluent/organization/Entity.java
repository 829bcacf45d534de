package io.fairlead.local.confluent.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something with an id and a life. */
public abstract class Entity {
    public final String id;
    public final Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    protected Entity(String id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    public final Instant updatedAt() {
        return updatedAt;
    }

    public final void touched(Instant at) {
        updatedAt = at;
    }

    final void deleted(Instant at) {
        deletedAt = at;
    }

    final boolean isAlive() {
        return deletedAt == null;
    }

    /** Whether a list that lags shows it: too late after its creation, too long after its deletion. */
    final boolean isListed(Instant lagging) {
        return !createdAt.isAfter(lagging) && (deletedAt == null || deletedAt.isAfter(lagging));
    }

    final boolean wasCreatedSince(Instant time) {
        return createdAt.isAfter(time);
    }
}
