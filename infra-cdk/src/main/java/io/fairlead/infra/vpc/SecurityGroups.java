package io.fairlead.infra.vpc;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.VpcAttributes;
import software.constructs.Construct;

/** Security groups that let nothing in and nothing out until somebody says so. */
public final class SecurityGroups {
    /** REST and Schema Registry; Kafka. */
    public static final List<Integer> CLIENT_PORTS = List.of(443, 9092);

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

    /** CDK's view of a VPC. Zones are only told apart, so made-up names will do. */
    public static IVpc imported(Construct scope, String id, Vpc vpc) {
        return software.amazon.awscdk.services.ec2.Vpc.fromVpcAttributes(
                scope,
                id,
                VpcAttributes.builder()
                        .vpcId(vpc.id())
                        .availabilityZones(IntStream.range(0, vpc.subnetIds().size())
                                .mapToObj(number -> "zone-" + number)
                                .toList())
                        .isolatedSubnetIds(vpc.subnetIds())
                        .build());
    }
}
