package io.fairlead.network.endpoint;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;

/** What {@link VpcEndpointKind} needs in AWS. Endpoints to AWS's own services are out of its reach. */
public final class EndpointPermissions {
    private static final String EC2 = "arn:${Partition}:ec2:${Region}:${Account}:";
    private static final String ENDPOINTS = EC2 + "vpc-endpoint/*";
    private static final String IDS = "EC2 chooses the ids of endpoints";

    /** Endpoint services of others; Confluent's id is known once there is a gateway. */
    private static final Condition TO_A_PARTNER =
            Condition.like("ec2:VpceServiceName", "com.amazonaws.vpce.${Region}.vpce-svc-*");

    public static final Permissions LOOK = Permissions.of(described("ec2:DescribeVpcEndpoints"));

    /** When an endpoint is made, AWS lets a policy tell subnets and security groups by their ids, not by their VPC. */
    public static final Permissions ENSURE = Permissions.of(
                    described("ec2:DescribeVpcEndpointServices"),
                    described("ec2:DescribeSubnets"),
                    AwsCall.to("ec2:CreateVpcEndpoint", EC2 + "vpc/${Vpc}"),
                    AwsCall.to("ec2:CreateVpcEndpoint", EC2 + "subnet/${Subnet}"),
                    AwsCall.to("ec2:CreateVpcEndpoint", EC2 + "security-group/${SecurityGroup}"),
                    AwsCall.toAll("ec2:CreateVpcEndpoint", IDS, ENDPOINTS)
                            .when(TO_A_PARTNER)
                            .when(Condition.present("aws:RequestTag/fairlead:topology")),
                    AwsCall.toAll("ec2:ModifyVpcEndpoint", IDS, ENDPOINTS),
                    moved("subnet"),
                    moved("security-group"))
            .needing(AwsCall.toAll("ec2:CreateTags", IDS, ENDPOINTS)
                    .when(Condition.equal("ec2:CreateAction", "CreateVpcEndpoint"))
                    .behind(
                            "ec2:CreateVpcEndpoint",
                            "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html"));

    /** Not by tags: one that was adopted has none of ours. */
    public static final Permissions REMOVE = Permissions.of(
            AwsCall.toAll("ec2:DeleteVpcEndpoints", IDS, ENDPOINTS).when(TO_A_PARTNER));

    private EndpointPermissions() {}

    /** By their VPC: what is taken from an endpoint may not be registered any more. */
    private static AwsCall moved(String type) {
        return AwsCall.toAll("ec2:ModifyVpcEndpoint", "those that it leaves are not known any more", EC2 + type + "/*")
                .when(Condition.of(Condition.Operator.ARN_LIKE, "ec2:Vpc", EC2 + "vpc/${Vpc}"));
    }

    private static AwsCall described(String action) {
        return AwsCall.toAny(action, "EC2 cannot limit what is described");
    }
}
