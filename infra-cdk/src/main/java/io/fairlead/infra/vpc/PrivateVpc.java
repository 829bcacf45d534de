package io.fairlead.infra.vpc;

import io.fairlead.infra.nag.Acknowledgments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnRouteTable;
import software.amazon.awscdk.services.ec2.CfnSubnet;
import software.amazon.awscdk.services.ec2.CfnSubnetRouteTableAssociation;
import software.amazon.awscdk.services.ec2.CfnVPC;
import software.constructs.Construct;

/** A VPC of private subnets, each with a route table of its own, and no way to the internet. */
public final class PrivateVpc extends Construct {
    private final Vpc vpc;

    /**
     * Makes one.
     *
     * @param subnets blocks, in the order of the zones
     * @param zoneIds as Confluent names them, e.g. {@code use1-az1}: CDK's own VPC knows only the names that differ between accounts
     */
    public PrivateVpc(
            Construct scope, String name, String cidr, List<String> subnets, List<String> zoneIds, FlowLogs flowLogs) {
        super(scope, "Vpc");
        var made = CfnVPC.Builder.create(this, "Vpc")
                .cidrBlock(cidr)
                .enableDnsSupport(true)
                .enableDnsHostnames(true)
                .build();
        named(made, name);
        Acknowledgments.acknowledge(
                made,
                Map.of(
                        "NIST.800.53.R5-VPCDefaultSecurityGroupClosed",
                        "Nothing is ever put into it: functions and endpoints have groups of their own, and CloudFormation cannot"
                                + " empty a default group."));
        var subnetIds = new ArrayList<String>();
        var routeTableIds = new ArrayList<String>();
        for (var index = 0; index < subnets.size(); index++) {
            var zone = zoneIds.get(index);
            var subnet = subnet(made, name, zone, subnets.get(index));
            var table = routeTable(made, subnet, name, zone);
            subnetIds.add(subnet.getAttrSubnetId());
            routeTableIds.add(table.getAttrRouteTableId());
        }
        flowLogs.ofVpc(this, name, made.getAttrVpcId());
        this.vpc = new Vpc(name, cidr, made.getAttrVpcId(), subnetIds, routeTableIds);
    }

    public Vpc vpc() {
        return vpc;
    }

    private CfnSubnet subnet(CfnVPC made, String name, String zone, String cidr) {
        var subnet = CfnSubnet.Builder.create(this, "Subnet-" + zone)
                .vpcId(made.getAttrVpcId())
                .availabilityZoneId(zone)
                .cidrBlock(cidr)
                .mapPublicIpOnLaunch(false)
                .build();
        named(subnet, name + "-" + zone);
        return subnet;
    }

    private CfnRouteTable routeTable(CfnVPC made, CfnSubnet subnet, String name, String zone) {
        var table = CfnRouteTable.Builder.create(this, "Routes-" + zone)
                .vpcId(made.getAttrVpcId())
                .build();
        named(table, name + "-" + zone);
        CfnSubnetRouteTableAssociation.Builder.create(this, "RoutesOf-" + zone)
                .subnetId(subnet.getAttrSubnetId())
                .routeTableId(table.getAttrRouteTableId())
                .build();
        return table;
    }

    private static void named(Construct construct, String name) {
        Tags.of(construct).add("Name", name);
    }
}
