package io.fairlead.local.aws.ec2;

import java.util.List;

/**
 * What an interface endpoint leads to; its owner accepts each connection.
 *
 * @param name e.g. {@code com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0}
 * @param zones those that the service is in, by the consumer's names
 */
public record EndpointService(String name, List<AvailabilityZone> zones) {
    /** The last label, e.g. {@code vpce-svc-0123456789abcdef0}. */
    public String id() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
