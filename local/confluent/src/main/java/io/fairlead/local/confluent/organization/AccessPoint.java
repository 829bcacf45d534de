package io.fairlead.local.confluent.organization;

import java.time.Instant;

/** An access point, {@code ap-}: Confluent's side of one VPC endpoint. */
public final class AccessPoint extends Entity {
    /** The phases of the document that occur here. */
    public enum Phase {
        PROVISIONING,
        PENDING_ACCEPT,
        READY,
        ERROR,
        FAILED,
        DISCONNECTED,
        DEPROVISIONING
    }

    public final Gateway gateway;
    public final String vpcEndpointId;
    public String displayName;
    public Phase phase = Phase.PROVISIONING;
    public String errorMessage = "";
    private boolean wasReady;

    public AccessPoint(String id, Instant createdAt, Gateway gateway, String vpcEndpointId, String displayName) {
        super(id, createdAt);
        this.gateway = gateway;
        this.vpcEndpointId = vpcEndpointId;
        this.displayName = displayName;
    }

    public String environmentId() {
        return gateway.environmentId;
    }

    /** The id as it is written in host names. */
    public String label() {
        return id.replace("-", "");
    }

    public void ready() {
        phase = Phase.READY;
        wasReady = true;
    }

    public void failed(Phase bad, String message) {
        phase = bad;
        errorMessage = message;
    }

    /** Assumed: addresses are advertised once it was ready, and stay until it is deleted. */
    public boolean isAdvertised() {
        return wasReady && phase != Phase.DEPROVISIONING;
    }
}
