package io.fairlead.installation;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Permissions;
import io.fairlead.core.permission.Role;
import io.fairlead.core.permission.Trust;

/** The role by which EC2 writes flow logs, and can do nothing else. */
public final class FlowLogPermissions {
    private static final String PAGE = "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html";

    private FlowLogPermissions() {}

    /** The log groups themselves are made by the infrastructure, with their retention. */
    public static Role role() {
        return new Role(
                "flow-logs",
                Trust.ofSource(
                        "vpc-flow-logs.amazonaws.com", "arn:${Partition}:ec2:${Region}:${Account}:vpc-flow-log/*"),
                Permissions.NONE.needing(
                        write("logs:CreateLogStream").behind("flow logs", PAGE),
                        write("logs:DescribeLogStreams").behind("flow logs", PAGE),
                        write("logs:PutLogEvents").behind("flow logs", PAGE)));
    }

    private static AwsCall write(String action) {
        return AwsCall.toAll(
                action,
                "EC2 chooses the names of log streams, and the flow logs of an installation share one role",
                "arn:${Partition}:logs:${Region}:${Account}:log-group:/${Prefix}/flow-logs/*");
    }
}
