package io.fairlead.infra.vpc;

import io.fairlead.infra.keeping.LogGroups;
import io.fairlead.installation.Names;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnFlowLog;
import software.constructs.Construct;

/**
 * Flow logs of VPCs and of the transit gateway in CloudWatch Logs.
 *
 * @param roleArn of the role by which EC2 writes all of them
 */
public record FlowLogs(Names names, LogGroups logs, String roleArn) {
    /** EC2 takes no other interval for a transit gateway. */
    private static final int SECONDS = 60;

    /** Follows all traffic of a VPC. */
    void ofVpc(Construct scope, String network, String vpcId) {
        // A transit gateway neither accepts nor rejects.
        var made = to(scope, names.flowLog(network))
                .resourceType("VPC")
                .resourceId(vpcId)
                .trafficType("ALL")
                .build();
        Tags.of(made).add("Name", network);
    }

    /** Follows all traffic of a transit gateway. */
    public void ofTransitGateway(Construct scope, String transitGatewayId) {
        var made = to(scope, names.transitGatewayFlowLog())
                .resourceType("TransitGateway")
                .resourceId(transitGatewayId)
                .build();
        Tags.of(made).add("Name", names.of("transit-gateway"));
    }

    private CfnFlowLog.Builder to(Construct scope, String group) {
        return CfnFlowLog.Builder.create(scope, "FlowLog")
                .logDestinationType("cloud-watch-logs")
                .logDestination(logs.make(scope, "FlowLogGroup", group).getAttrArn())
                .deliverLogsPermissionArn(roleArn)
                .maxAggregationInterval(SECONDS);
    }
}
