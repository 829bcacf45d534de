package io.fairlead.local.aws.ec2;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What CreateVpcEndpoint was called with.
 *
 * @param clientToken makes the repetition of a call answer with the first one's endpoint
 */
record EndpointCreation(
        String vpcId,
        String serviceName,
        List<String> subnetIds,
        List<String> securityGroupIds,
        Map<String, String> tags,
        @Nullable String clientToken) {}
