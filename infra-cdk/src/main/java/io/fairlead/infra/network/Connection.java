package io.fairlead.infra.network;

import io.fairlead.infra.foundation.FoundationStack;
import io.fairlead.infra.foundation.VpnTarget;
import io.fairlead.infra.vpc.Attachment;
import io.fairlead.infra.vpc.Hub;
import io.fairlead.infra.vpc.Routes;
import io.fairlead.infra.vpc.Vpc;
import java.util.Optional;
import software.amazon.awscdk.services.ec2.CfnClientVpnAuthorizationRule;
import software.amazon.awscdk.services.ec2.CfnClientVpnRoute;
import software.constructs.Construct;

/**
 * The ways between a workload network and those that reach it, in both directions: without the way back, connections end in a
 * TLS handshake that times out.
 */
final class Connection extends Construct {
    Connection(Construct scope, Vpc workload, FoundationStack foundation) {
        super(scope, "Connection");
        // Who imports a VPC without its route tables has connected it already.
        if (!workload.routeTableIds().isEmpty()) {
            there(workload, foundation);
        }
        back(workload, foundation);
        foundation.vpn().ifPresent(vpn -> clients(workload, vpn));
    }

    private void there(Vpc workload, FoundationStack foundation) {
        var attachment = new Attachment(this, foundation.hub(), Hub.Side.WORKLOAD, workload);
        for (var reach : foundation.reaches()) {
            Routes.add(this, foundation.hub(), workload, reach.name(), reach.block(), Optional.of(attachment));
        }
    }

    private void back(Vpc workload, FoundationStack foundation) {
        for (var observer : foundation.observers()) {
            Routes.add(this, foundation.hub(), observer, workload.name(), workload.cidr(), Optional.empty());
        }
    }

    private void clients(Vpc workload, VpnTarget vpn) {
        CfnClientVpnAuthorizationRule.Builder.create(this, "VpnAuthorization")
                .clientVpnEndpointId(vpn.endpointId())
                .targetNetworkCidr(workload.cidr())
                .authorizeAllGroups(true)
                .description(workload.name())
                .build();
        var number = 0;
        for (var subnet : vpn.subnetIds()) {
            number++;
            CfnClientVpnRoute.Builder.create(this, "VpnRoute-" + number)
                    .clientVpnEndpointId(vpn.endpointId())
                    .targetVpcSubnetId(subnet)
                    .destinationCidrBlock(workload.cidr())
                    .description(workload.name())
                    .build();
        }
    }
}
