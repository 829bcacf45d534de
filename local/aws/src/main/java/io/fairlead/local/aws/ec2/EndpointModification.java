package io.fairlead.local.aws.ec2;

import java.util.List;

/** Which subnets and security groups come and go. */
record EndpointModification(
        List<String> addSubnetIds,
        List<String> removeSubnetIds,
        List<String> addSecurityGroupIds,
        List<String> removeSecurityGroupIds) {}
