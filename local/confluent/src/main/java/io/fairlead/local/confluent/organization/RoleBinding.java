package io.fairlead.local.confluent.organization;

import java.time.Instant;

/** A role of a principal on what a CRN pattern names, {@code rb-}. Grants nothing until it has propagated. */
public final class RoleBinding extends Entity {
    public final String principal;
    public final String role;
    public final String crnPattern;
    public final Instant effectiveAt;

    public RoleBinding(
            String id, Instant createdAt, String principal, String role, String crnPattern, Instant effectiveAt) {
        super(id, createdAt);
        this.principal = principal;
        this.role = role;
        this.crnPattern = crnPattern;
        this.effectiveAt = effectiveAt;
    }
}
