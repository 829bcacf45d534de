package io.fairlead.infra.vpc;

import java.util.Map;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.ec2.CfnTransitGatewayAttachment;
import software.amazon.awscdk.services.ec2.CfnTransitGatewayRouteTableAssociation;
import software.amazon.awscdk.services.ec2.CfnTransitGatewayRouteTablePropagation;
import software.constructs.Construct;

/** Attaches a VPC to the transit gateway: it asks one route table for the way, and tells the other side's table of itself. */
public final class Attachment extends Construct {
    private final CfnTransitGatewayAttachment attachment;

    public Attachment(Construct scope, Hub hub, Hub.Side side, Vpc vpc) {
        super(scope, "Attachment");
        attachment = CfnTransitGatewayAttachment.Builder.create(this, "Attachment")
                .transitGatewayId(hub.transitGatewayId())
                .vpcId(vpc.id())
                .subnetIds(vpc.subnetIds())
                .options(Map.of("DnsSupport", "enable"))
                .build();
        Tags.of(attachment).add("Name", vpc.name());
        CfnTransitGatewayRouteTableAssociation.Builder.create(this, "Association")
                .transitGatewayAttachmentId(attachment.getAttrId())
                .transitGatewayRouteTableId(hub.asks(side))
                .build();
        CfnTransitGatewayRouteTablePropagation.Builder.create(this, "Propagation")
                .transitGatewayAttachmentId(attachment.getAttrId())
                .transitGatewayRouteTableId(hub.tells(side))
                .build();
    }

    public String id() {
        return attachment.getAttrId();
    }
}
