package io.fairlead.local.confluent.organization;

import java.time.Instant;

/** An API key. What it opens does not know it until it has propagated. */
public final class ApiKey extends Entity {
    /** What a key is for. */
    public enum Scope {
        CLOUD,
        KAFKA,
        SCHEMA_REGISTRY,
        GLOBAL
    }

    public final String secret;
    public final String ownerId;
    public final Scope scope;
    public final String resourceId;
    public final Instant effectiveAt;
    public String displayName;
    public String description;

    public ApiKey(
            String id,
            Instant createdAt,
            String secret,
            String ownerId,
            Scope scope,
            String resourceId,
            Instant effectiveAt,
            String displayName,
            String description) {
        super(id, createdAt);
        this.secret = secret;
        this.ownerId = ownerId;
        this.scope = scope;
        this.resourceId = resourceId;
        this.effectiveAt = effectiveAt;
        this.displayName = displayName;
        this.description = description;
    }

    /** Whether it opens what {@code ordinary} keys open; global keys open everything. */
    public boolean opens(Scope ordinary) {
        return scope == ordinary || scope == Scope.GLOBAL;
    }

    /** Whether it opens that cluster. */
    public boolean opens(KafkaCluster cluster) {
        return scope == Scope.GLOBAL || resourceId.equals(cluster.id);
    }

    public boolean isKnownAt(Instant time) {
        return !time.isBefore(effectiveAt);
    }

    @Override
    public String toString() {
        return "ApiKey[" + id + " of " + ownerId + " for " + resourceId + "]";
    }
}
