package io.fairlead.infra.foundation;

import io.fairlead.infra.config.Config;
import io.fairlead.infra.vpc.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.CfnTag;
import software.amazon.awscdk.services.ec2.CfnClientVpnAuthorizationRule;
import software.amazon.awscdk.services.ec2.CfnClientVpnEndpoint;
import software.amazon.awscdk.services.ec2.CfnClientVpnEndpoint.CertificateAuthenticationRequestProperty;
import software.amazon.awscdk.services.ec2.CfnClientVpnEndpoint.ClientAuthenticationRequestProperty;
import software.amazon.awscdk.services.ec2.CfnClientVpnEndpoint.ConnectionLogOptionsProperty;
import software.amazon.awscdk.services.ec2.CfnClientVpnEndpoint.TagSpecificationProperty;
import software.amazon.awscdk.services.ec2.CfnClientVpnTargetNetworkAssociation;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.constructs.Construct;

/** A Client VPN endpoint with mutual TLS and split tunnel: only what leads to workload networks goes through it. */
final class ClientVpn extends Construct {
    private final String endpointId;

    /**
     * Makes one.
     *
     * @param log of connections
     */
    ClientVpn(Construct scope, Config config, Config.ClientVpn wanted, Vpc vpc, CfnLogGroup log) {
        super(scope, "Endpoint");
        var resolver = vpc.resolver();
        var endpoint = CfnClientVpnEndpoint.Builder.create(this, "Endpoint")
                .description("Fairlead " + config.prefix())
                .vpcId(vpc.id())
                .clientCidrBlock(wanted.clientCidr())
                .serverCertificateArn(Objects.requireNonNull(wanted.serverCertificate()))
                .authenticationOptions(List.of(mutualTls(Objects.requireNonNull(wanted.clientCertificate()))))
                .splitTunnel(true)
                .transportProtocol("udp")
                // Private zones are associated with this VPC, so its own resolver knows Confluent's names.
                .dnsServers(List.of(resolver))
                .securityGroupIds(List.of(new VpnSecurityGroup(this, config, vpc).id()))
                .connectionLogOptions(connectionLog(log))
                .tagSpecifications(List.of(tags(config, wanted.name())))
                .build();
        this.endpointId = endpoint.getAttrId();
        associate(endpoint, vpc);
        CfnClientVpnAuthorizationRule.Builder.create(this, "Names")
                .clientVpnEndpointId(endpointId)
                .targetNetworkCidr(resolver + "/32")
                .authorizeAllGroups(true)
                .description("The VPC's resolver")
                .build();
    }

    String endpointId() {
        return endpointId;
    }

    private void associate(CfnClientVpnEndpoint endpoint, Vpc vpc) {
        var number = 0;
        for (var subnet : vpc.subnetIds()) {
            number++;
            CfnClientVpnTargetNetworkAssociation.Builder.create(this, "Association-" + number)
                    .clientVpnEndpointId(endpoint.getAttrId())
                    .subnetId(subnet)
                    .build();
        }
    }

    private static ClientAuthenticationRequestProperty mutualTls(String authority) {
        return ClientAuthenticationRequestProperty.builder()
                .type("certificate-authentication")
                .mutualAuthentication(CertificateAuthenticationRequestProperty.builder()
                        .clientRootCertificateChainArn(authority)
                        .build())
                .build();
    }

    private static ConnectionLogOptionsProperty connectionLog(CfnLogGroup group) {
        return ConnectionLogOptionsProperty.builder()
                .enabled(true)
                .cloudwatchLogGroup(group.getRef())
                .build();
    }

    /** CDK's tags do not reach an endpoint: CloudFormation wants them in a property of its own. */
    private static TagSpecificationProperty tags(Config config, String name) {
        var tags = new ArrayList<CfnTag>();
        tags.add(CfnTag.builder().key("Name").value(name).build());
        config.tags()
                .forEach((key, value) ->
                        tags.add(CfnTag.builder().key(key).value(value).build()));
        return TagSpecificationProperty.builder()
                .resourceType("client-vpn-endpoint")
                .tags(tags)
                .build();
    }
}
