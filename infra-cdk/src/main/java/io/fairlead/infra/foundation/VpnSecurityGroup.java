package io.fairlead.infra.foundation;

import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.SecurityGroups;
import io.fairlead.infra.vpc.Vpc;
import io.fairlead.installation.PrivatePath;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.constructs.Construct;

/** What VPN clients may reach: Kafka and HTTPS in the workload networks. No rule is needed to ask the VPC's resolver. */
final class VpnSecurityGroup extends Construct {
    private final String id;

    VpnSecurityGroup(Construct scope, Config config, Vpc vpc) {
        super(scope, "SecurityGroup");
        var group = SecurityGroups.closed(
                this,
                "Group",
                vpc,
                config.prefix() + "-client-vpn",
                "Clients of the VPN, on their way to workload networks");
        for (var network : config.networks()) {
            for (var port : PrivatePath.PORTS) {
                group.addEgressRule(Peer.ipv4(network.cidr()), Port.tcp(port), "to " + network.name());
            }
        }
        this.id = group.getSecurityGroupId();
    }

    String id() {
        return id;
    }
}
