package io.fairlead.local.confluent.control;

import io.fairlead.local.confluent.AwsSide;
import io.fairlead.local.confluent.organization.AccessPoint;
import io.fairlead.local.confluent.organization.AccessPoint.Phase;
import io.fairlead.local.confluent.organization.Gateway;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import java.util.Locale;
import java.util.Optional;

/**
 * How access points come and go. Assumed: half of the provisioning time finds the VPC endpoint in AWS, the other half
 * accepts it; the endpoint itself becomes available some time later, which is AWS's affair.
 */
public final class AccessPointLife {
    private static final String PROVISIONING = "confluent.access-point.provisioning";

    private final Organization organization;
    private final Later later;
    private final AdvertisedNames names;
    private final AwsSide aws;
    private final boolean acceptsUnknown;

    AccessPointLife(
            Organization organization, Later later, AdvertisedNames names, AwsSide aws, boolean acceptsUnknown) {
        this.organization = organization;
        this.later = later;
        this.names = names;
        this.aws = aws;
        this.acceptsUnknown = acceptsUnknown;
    }

    void provision(AccessPoint point) {
        later.halfway(PROVISIONING, () -> lookFor(point));
        later.after(PROVISIONING, () -> accept(point));
    }

    private void lookFor(AccessPoint point) {
        if (point.phase != Phase.PROVISIONING) {
            return;
        }
        var endpoint = existing(point);
        if (endpoint.isEmpty()) {
            if (acceptsUnknown) {
                point.phase = Phase.PENDING_ACCEPT;
            } else {
                point.failed(Phase.ERROR, "The VPC endpoint " + point.vpcEndpointId + " was not found.");
            }
        } else if (!endpoint.get().serviceName().equals(point.gateway.serviceName)) {
            point.failed(Phase.ERROR, "The VPC endpoint " + point.vpcEndpointId + " belongs to another service.");
        } else {
            point.phase = Phase.PENDING_ACCEPT;
        }
    }

    private void accept(AccessPoint point) {
        if (point.phase != Phase.PENDING_ACCEPT) {
            return;
        }
        if (existing(point).isPresent()) {
            aws.accept(point.vpcEndpointId);
        }
        point.ready();
        point.gateway.phase = Gateway.Phase.READY;
        names.publish(point);
    }

    private Optional<AwsSide.Endpoint> existing(AccessPoint point) {
        return aws.endpoint(point.vpcEndpointId)
                .filter(endpoint -> !endpoint.state().toLowerCase(Locale.ROOT).startsWith("delet"));
    }

    /** AWS says that the VPC endpoint of an access point was deleted. */
    public void endpointDeleted(String vpcEndpointId) {
        organization
                .accessPoints
                .all()
                .filter(point -> point.vpcEndpointId.equals(vpcEndpointId) && point.phase != Phase.DEPROVISIONING)
                .forEach(point ->
                        point.failed(Phase.DISCONNECTED, "The VPC endpoint " + vpcEndpointId + " was disconnected."));
    }

    /** Assumed: a failed one never comes back, and its names are withdrawn. */
    void fail(String id) {
        var point = organization
                .accessPoints
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no access point " + id));
        point.failed(Phase.FAILED, "The access point has failed.");
        names.withdraw(point);
    }

    void delete(AccessPoint point) {
        point.phase = Phase.DEPROVISIONING;
        names.withdraw(point);
        later.after("confluent.access-point.deleting", () -> gone(point));
    }

    private void gone(AccessPoint point) {
        if (existing(point).isPresent()) {
            aws.reject(point.vpcEndpointId);
        }
        organization.accessPoints.remove(point);
        var last = organization.accessPoints.all().noneMatch(other -> other.gateway.equals(point.gateway));
        if (last && point.gateway.phase == Gateway.Phase.READY) {
            point.gateway.phase = Gateway.Phase.CREATED;
        }
    }
}
