package io.fairlead.infra.vpc;

import io.fairlead.infra.config.Config;
import io.fairlead.infra.nag.Acknowledgments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnFlowLog;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** Flow logs of VPCs and of the transit gateway in CloudWatch Logs, by one role that can write there and do nothing else. */
public final class FlowLogs extends Construct {
    /** EC2 takes no other interval for a transit gateway. */
    private static final int SECONDS = 60;

    private final Config config;
    private final IKey key;
    private final Role role;

    public FlowLogs(Construct scope, Config config, IKey key) {
        super(scope, "FlowLogs");
        this.config = config;
        this.key = key;
        this.role = Role.Builder.create(this, "Role")
                .description("Fairlead " + config.prefix() + ": writes flow logs")
                .assumedBy(ServicePrincipal.Builder.create("vpc-flow-logs.amazonaws.com")
                        // Sorted: a template must not depend on the order of a hash.
                        .conditions(new TreeMap<>(Map.of(
                                "StringEquals",
                                Map.of("aws:SourceAccount", config.account()),
                                "ArnLike",
                                Map.of(
                                        "aws:SourceArn",
                                        arn("ec2", "vpc-flow-log", "*", ArnFormat.SLASH_RESOURCE_NAME)))))
                        .build())
                .inlinePolicies(Map.of(
                        "write",
                        PolicyDocument.Builder.create()
                                .statements(List.of(PolicyStatement.Builder.create()
                                        .actions(List.of(
                                                "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"))
                                        .resources(List.of(
                                                arn("logs", "log-group", group("*"), ArnFormat.COLON_RESOURCE_NAME)))
                                        .build()))
                                .build()))
                .build();
        Acknowledgments.acknowledge(
                role,
                Map.of(
                        "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:" + config.region() + ":"
                                + config.account() + ":log-group:" + group("*") + "]",
                        "EC2 chooses the names of log streams, and the flow logs of this installation share one role.",
                        Acknowledgments.INLINE,
                        "The policy is this role's alone and goes with it; nothing else can be given it."));
    }

    /** Follows all traffic of a VPC. */
    public void ofVpc(Construct scope, String name, String vpcId) {
        of(scope, name, "VPC", vpcId);
    }

    /** Follows all traffic of a transit gateway. */
    public void ofTransitGateway(Construct scope, String name, String transitGatewayId) {
        of(scope, name, "TransitGateway", transitGatewayId);
    }

    private void of(Construct scope, String name, String type, String id) {
        var group = LogGroup.Builder.create(scope, "FlowLogGroup")
                .logGroupName(group(name))
                .retention(retention(config))
                .encryptionKey(key)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        var log = CfnFlowLog.Builder.create(scope, "FlowLog")
                .resourceType(type)
                .resourceId(id)
                .logDestinationType("cloud-watch-logs")
                .logDestination(group.getLogGroupArn())
                .deliverLogsPermissionArn(role.getRoleArn())
                .maxAggregationInterval(SECONDS);
        // A transit gateway neither accepts nor rejects.
        var made = type.equals("VPC") ? log.trafficType("ALL").build() : log.build();
        Tags.of(made).add("Name", name);
    }

    /** The retention that the configuration asks for. */
    public static RetentionDays retention(Config config) {
        return switch (config.logRetentionDays()) {
            case 30 -> RetentionDays.ONE_MONTH;
            case 90 -> RetentionDays.THREE_MONTHS;
            case 180 -> RetentionDays.SIX_MONTHS;
            case 365 -> RetentionDays.ONE_YEAR;
            default -> RetentionDays.TWO_YEARS;
        };
    }

    private String group(String name) {
        return "/" + config.prefix() + "/flow-logs/" + name;
    }

    private String arn(String service, String resource, String name, ArnFormat format) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service(service)
                        .resource(resource)
                        .resourceName(name)
                        .arnFormat(format)
                        .build());
    }
}
