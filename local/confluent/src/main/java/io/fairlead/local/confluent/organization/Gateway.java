package io.fairlead.local.confluent.organization;

import java.time.Instant;

/** An ingress PrivateLink gateway, {@code gw-}: the service that VPC endpoints connect to. */
public final class Gateway extends Entity {
    /** The phases of the document. */
    public enum Phase {
        PROVISIONING,
        CREATED,
        READY,
        DEPROVISIONING,
        EXPIRED
    }

    public final String environmentId;
    public final String region;
    public final String serviceName;
    public String displayName;
    public Phase phase = Phase.PROVISIONING;

    public Gateway(
            String id, Instant createdAt, String environmentId, String region, String serviceName, String displayName) {
        super(id, createdAt);
        this.environmentId = environmentId;
        this.region = region;
        this.serviceName = serviceName;
        this.displayName = displayName;
    }

    public boolean takesAccessPoints() {
        return phase == Phase.CREATED || phase == Phase.READY;
    }
}
