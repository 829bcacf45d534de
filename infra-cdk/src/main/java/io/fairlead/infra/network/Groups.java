package io.fairlead.infra.network;

import io.fairlead.infra.config.Config;
import io.fairlead.infra.foundation.Reach;
import io.fairlead.infra.vpc.SecurityGroups;
import io.fairlead.infra.vpc.Vpc;
import io.fairlead.installation.PrivatePath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.ec2.ISecurityGroup;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.constructs.Construct;

/**
 * Who may talk to whom in a workload network. Nothing is said of names: no security group keeps anybody from the VPC's
 * resolver.
 */
final class Groups extends Construct {
    private static final Port HTTPS = Port.tcp(443);

    private final SecurityGroup privateLink;
    private final ISecurityGroup apis;
    private final SecurityGroup networkFunction;
    private final SecurityGroup kafkaFunction;

    /**
     * Makes them.
     *
     * @param existingApis group of the VPC's endpoints for AWS's APIs, if it has them already
     */
    Groups(Construct scope, Config config, Vpc vpc, List<Reach> reaches, @Nullable String existingApis) {
        super(scope, "SecurityGroups");
        var prefix = config.prefix() + "-" + vpc.name();
        privateLink = SecurityGroups.closed(
                this, "PrivateLink", vpc, prefix + "-ccloud-privatelink", "Endpoint to Confluent Cloud");
        networkFunction = SecurityGroups.closed(
                this,
                "NetworkFunction",
                vpc,
                prefix + "-network-function",
                "Function that makes endpoint, zone and record");
        kafkaFunction = SecurityGroups.closed(
                this, "KafkaFunction", vpc, prefix + "-kafka-function", "Function that operates clusters");
        apis = existingApis == null
                ? SecurityGroups.closed(this, "Apis", vpc, prefix + "-apis", "Endpoints for the APIs of AWS")
                : SecurityGroup.fromSecurityGroupId(this, "Apis", existingApis);
        clients(vpc, reaches);
        allow(networkFunction, apis, "APIs of AWS");
        allow(kafkaFunction, apis, "APIs of AWS");
        allow(kafkaFunction, privateLink, "REST of the clusters");
    }

    /** Of the VPC endpoint that leads to Confluent. */
    SecurityGroup privateLink() {
        return privateLink;
    }

    /** Of the endpoints for AWS's APIs. */
    ISecurityGroup apis() {
        return apis;
    }

    SecurityGroup networkFunction() {
        return networkFunction;
    }

    SecurityGroup kafkaFunction() {
        return kafkaFunction;
    }

    private void clients(Vpc vpc, List<Reach> reaches) {
        for (var port : PrivatePath.PORTS) {
            privateLink.addIngressRule(Peer.ipv4(vpc.cidr()), Port.tcp(port), "from " + vpc.name());
            reaches.stream()
                    .filter(Reach::client)
                    .forEach(reach -> privateLink.addIngressRule(
                            Peer.ipv4(reach.block()), Port.tcp(port), "from " + reach.name()));
        }
    }

    private static void allow(SecurityGroup from, ISecurityGroup to, String what) {
        from.addEgressRule(to, HTTPS, what);
        to.addIngressRule(from, HTTPS, "from a function");
    }
}
