package io.fairlead.aws;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Role;
import io.fairlead.core.permission.Trust;

/** What every function needs to run at all, whatever it does. */
public final class FunctionPermissions {
    private static final String LOGS_PAGE =
            "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html";
    private static final String TRACES_PAGE = "https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html";
    private static final String VPC_PAGE = "https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html";

    private static final String LOG_GROUP =
            "arn:${Partition}:logs:${Region}:${Account}:log-group:/aws/lambda/${Function}:*";
    private static final String EC2 = "arn:${Partition}:ec2:${Region}:${Account}:";

    private FunctionPermissions() {}

    /** The role of a function outside of any VPC. */
    public static Role outside(String name, Permissions own) {
        return new Role(
                name,
                Trust.ofAll(
                        "lambda.amazonaws.com",
                        "AWS's page of the execution role names no key that Lambda sends when it takes the role"),
                Permissions.all(own, running()));
    }

    /** The role of a function in a workload network. */
    public static Role inVpc(String name, Permissions own) {
        return outside(name, Permissions.all(own, connecting()));
    }

    /** The group itself is made by the infrastructure, with its retention. */
    private static Permissions running() {
        return Permissions.NONE.needing(
                log("logs:CreateLogStream").behind("its log", LOGS_PAGE),
                log("logs:PutLogEvents").behind("its log", LOGS_PAGE),
                trace("xray:PutTraceSegments").behind("its traces", TRACES_PAGE),
                trace("xray:PutTelemetryRecords").behind("its traces", TRACES_PAGE));
    }

    /** Lambda calls with the function's own role. Its code, whose calls bear the function's ARN, may not. */
    private static Permissions connecting() {
        return Permissions.NONE.needing(
                everywhere("ec2:DescribeNetworkInterfaces").behind("its VPC", VPC_PAGE),
                everywhere("ec2:DescribeSubnets").behind("its VPC", VPC_PAGE),
                interfaces("ec2:CreateNetworkInterface").behind("its VPC", VPC_PAGE),
                interfaces("ec2:DeleteNetworkInterface").behind("its VPC", VPC_PAGE),
                interfaces("ec2:AssignPrivateIpAddresses").behind("its VPC", VPC_PAGE),
                interfaces("ec2:UnassignPrivateIpAddresses").behind("its VPC", VPC_PAGE));
    }

    private static AwsCall log(String action) {
        return AwsCall.toAll(action, "Lambda chooses the names of log streams", LOG_GROUP);
    }

    private static AwsCall trace(String action) {
        return AwsCall.toAny(action, "X-Ray knows no resources for what is sent to it");
    }

    private static AwsCall everywhere(String action) {
        return byLambda(AwsCall.toAny(action, "EC2 cannot limit what is described"));
    }

    private static AwsCall interfaces(String action) {
        return byLambda(AwsCall.toAll(
                action,
                "Lambda makes the network interfaces, and shares them among functions",
                EC2 + "network-interface/*",
                EC2 + "subnet/*",
                EC2 + "security-group/*"));
    }

    private static AwsCall byLambda(AwsCall call) {
        return call.when(Condition.absent("lambda:SourceFunctionArn"));
    }
}
