package io.fairlead.infra.vpc;

import java.util.List;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.constructs.Construct;

/** Security groups that let nothing in and nothing out until somebody says so. */
public final class SecurityGroups {
    private SecurityGroups() {}

    public static SecurityGroup closed(Construct scope, String id, Vpc vpc, String name, String description) {
        var group = SecurityGroup.Builder.create(scope, id)
                .vpc(imported(scope, id + "Vpc", vpc))
                .securityGroupName(name)
                .description(description)
                .allowAllOutbound(false)
                .build();
        Tags.of(group).add("Name", name);
        return group;
    }

    /** A security group needs no more of a VPC than its id; CDK wants a zone. */
    private static IVpc imported(Construct scope, String id, Vpc vpc) {
        return software.amazon.awscdk.services.ec2.Vpc.fromVpcAttributes(
                scope,
                id,
                VpcAttributes.builder()
                        .vpcId(vpc.id())
                        .availabilityZones(List.of("any"))
                        .build());
    }
}
