package io.fairlead.infra.foundation;

import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.SecurityGroups;
import io.fairlead.infra.vpc.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.route53resolver.CfnResolverEndpoint;
import software.amazon.awscdk.services.route53resolver.CfnResolverEndpoint.IpAddressRequestProperty;
import software.amazon.awscdk.services.route53resolver.CfnResolverRule;
import software.amazon.awscdk.services.route53resolver.CfnResolverRule.TargetAddressProperty;
import software.amazon.awscdk.services.route53resolver.CfnResolverRuleAssociation;
import software.constructs.Construct;

/** The resolver endpoints of the DNS network: inbound for who asks from elsewhere, outbound for domains that others know. */
final class Resolvers extends Construct {
    private static final int DNS = 53;
    /** Route 53 Resolver wants addresses in two zones; each costs. */
    private static final int ADDRESSES = 2;

    private final Config config;
    private final List<CfnResolverRule> forwarding = new ArrayList<>();

    Resolvers(Construct scope, Config config, Config.Dns wanted, Vpc vpc, List<Reach> clients) {
        super(scope, "Resolvers");
        this.config = config;
        inbound(vpc, clients);
        if (!wanted.forward().isEmpty()) {
            var endpoint = outbound(vpc, wanted.forward());
            wanted.forward().forEach(domain -> forwarding.add(forward(endpoint, domain)));
        }
    }

    /** Lets a VPC ask for the forwarded domains. */
    void associate(Construct scope, String vpcId) {
        var number = 0;
        for (var rule : forwarding) {
            number++;
            CfnResolverRuleAssociation.Builder.create(scope, "ForwardRule-" + number)
                    .vpcId(vpcId)
                    .resolverRuleId(rule.getAttrResolverRuleId())
                    .name(name(number))
                    .build();
        }
    }

    private void inbound(Vpc vpc, List<Reach> clients) {
        var group = group("Inbound", vpc, "Who asks for private names from elsewhere");
        for (var client : clients) {
            group.addIngressRule(Peer.ipv4(client.block()), Port.tcp(DNS), "names, from " + client.name());
            group.addIngressRule(Peer.ipv4(client.block()), Port.udp(DNS), "names, from " + client.name());
        }
        endpoint("Inbound", "INBOUND", vpc, group);
    }

    private CfnResolverEndpoint outbound(Vpc vpc, List<Config.Forward> domains) {
        var group = group("Outbound", vpc, "Name servers of forwarded domains");
        domains.stream().flatMap(domain -> domain.targets().stream()).distinct().forEach(target -> {
            group.addEgressRule(Peer.ipv4(target + "/32"), Port.tcp(DNS), "name server");
            group.addEgressRule(Peer.ipv4(target + "/32"), Port.udp(DNS), "name server");
        });
        return endpoint("Outbound", "OUTBOUND", vpc, group);
    }

    private SecurityGroup group(String direction, Vpc vpc, String description) {
        return SecurityGroups.closed(
                this,
                direction + "Group",
                vpc,
                config.prefix() + "-dns-" + direction.toLowerCase(Locale.ROOT),
                description);
    }

    private CfnResolverEndpoint endpoint(String id, String direction, Vpc vpc, SecurityGroup group) {
        return CfnResolverEndpoint.Builder.create(this, id)
                .name(config.prefix() + "-" + id.toLowerCase(Locale.ROOT))
                .direction(direction)
                .securityGroupIds(List.of(group.getSecurityGroupId()))
                .ipAddresses(vpc.subnetIds().stream()
                        .limit(ADDRESSES)
                        .map(subnet -> IpAddressRequestProperty.builder()
                                .subnetId(subnet)
                                .build())
                        .toList())
                .build();
    }

    private CfnResolverRule forward(CfnResolverEndpoint endpoint, Config.Forward domain) {
        var number = forwarding.size() + 1;
        return CfnResolverRule.Builder.create(this, "Forward-" + number)
                .name(name(number))
                .ruleType("FORWARD")
                .domainName(domain.domain())
                .resolverEndpointId(endpoint.getAttrResolverEndpointId())
                .targetIps(domain.targets().stream()
                        .map(target -> TargetAddressProperty.builder()
                                .ip(target)
                                .port(String.valueOf(DNS))
                                .build())
                        .toList())
                .build();
    }

    private String name(int number) {
        return config.prefix() + "-forward-" + number;
    }
}
