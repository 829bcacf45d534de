package io.fairlead.infra.foundation;

import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.FlowLogs;
import io.fairlead.infra.vpc.Hub;
import java.util.List;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnTransitGateway;
import software.amazon.awscdk.services.ec2.CfnTransitGatewayRouteTable;
import software.amazon.awscdk.services.ram.CfnResourceShare;
import software.constructs.Construct;

/** A transit gateway on which nothing is connected by default: who reaches whom is said by two route tables. */
final class TransitGateway extends Construct {
    private final Hub hub;

    TransitGateway(Construct scope, Config config, Config.TransitGateway wanted, FlowLogs flowLogs) {
        super(scope, "TransitGateway");
        var gateway = CfnTransitGateway.Builder.create(this, "TransitGateway")
                .amazonSideAsn(wanted.asn())
                .description("Fairlead " + config.prefix())
                .dnsSupport("enable")
                .vpnEcmpSupport("enable")
                .defaultRouteTableAssociation("disable")
                .defaultRouteTablePropagation("disable")
                .autoAcceptSharedAttachments("disable")
                .build();
        Tags.of(gateway).add("Name", config.prefix());
        flowLogs.ofTransitGateway(this, gateway.getAttrId());
        if (!wanted.sharedWith().isEmpty()) {
            share(config, gateway, wanted.sharedWith());
        }
        this.hub =
                new Hub(gateway.getAttrId(), table(config, gateway, "workloads"), table(config, gateway, "observers"));
    }

    Hub hub() {
        return hub;
    }

    private String table(Config config, CfnTransitGateway gateway, String side) {
        var table = CfnTransitGatewayRouteTable.Builder.create(this, "Routes-" + side)
                .transitGatewayId(gateway.getAttrId())
                .build();
        Tags.of(table).add("Name", config.prefix() + "-" + side);
        return table.getAttrTransitGatewayRouteTableId();
    }

    /** With accounts by their numbers; whether they are in the same organization is not known here. */
    private void share(Config config, CfnTransitGateway gateway, List<String> accounts) {
        CfnResourceShare.Builder.create(this, "Share")
                .name(config.prefix() + "-transit-gateway")
                .resourceArns(List.of(gateway.getAttrTransitGatewayArn()))
                .principals(accounts)
                .allowExternalPrincipals(true)
                .build();
    }
}
