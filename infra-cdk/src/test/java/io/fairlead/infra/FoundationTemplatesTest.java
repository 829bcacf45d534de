package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What workload networks have in common, in the templates of the reference topology. */
class FoundationTemplatesTest {
    private static final List<String> WORKLOADS = List.of("10.0.0.0/20", "10.1.0.0/20");

    private final Template stack = Stacks.of("non-prod").template("fairlead-foundation");

    @Test
    void transitGateway_whenMade_connectsNothingByItself() {
        var gateway = stack.only("AWS::EC2::TransitGateway");

        assertThat(gateway.path("AmazonSideAsn").asLong()).isEqualTo(64512);
        assertThat(gateway.path("DefaultRouteTableAssociation").asText()).isEqualTo("disable");
        assertThat(gateway.path("DefaultRouteTablePropagation").asText()).isEqualTo("disable");
        assertThat(gateway.path("AutoAcceptSharedAttachments").asText()).isEqualTo("disable");
        assertThat(gateway.path("VpnEcmpSupport").asText()).isEqualTo("enable");
        assertThat(gateway.path("DnsSupport").asText()).isEqualTo("enable");
        assertThat(stack.properties("AWS::EC2::TransitGatewayRouteTable")).hasSize(2);
    }

    @Test
    void transitGateway_whenMade_isSharedWithTheAccountsOfTheConfiguration() {
        var share = stack.only("AWS::RAM::ResourceShare");

        assertThat(texts(share.path("Principals"))).containsExactly("444455556666");
        assertThat(share.path("ResourceArns").toString()).contains("TransitGatewayArn");
    }

    /** An observer asks one table for the way to workload networks, and tells the other one of itself. */
    @Test
    void observers_whereverTheyAre_areAttachedAndToldToWorkloadNetworksOnly() {
        var asked = stack.properties("AWS::EC2::TransitGatewayRouteTableAssociation");
        var told = stack.properties("AWS::EC2::TransitGatewayRouteTablePropagation");

        assertThat(stack.properties("AWS::EC2::TransitGatewayAttachment"))
                .hasSize(3)
                .allSatisfy(attachment -> assertThat(
                                attachment.at("/Options/DnsSupport").asText())
                        .isEqualTo("enable"));
        assertThat(asked).hasSize(3).allSatisfy(it -> assertThat(it.toString()).contains("Routesobservers"));
        assertThat(told).hasSize(3).allSatisfy(it -> assertThat(it.toString()).contains("Routesworkloads"));
    }

    @Test
    void vpn_whenMade_knowsClientsByCertificatesAndTakesOnlyWhatIsForWorkloadNetworks() {
        var endpoint = stack.only("AWS::EC2::ClientVpnEndpoint");

        assertThat(endpoint.path("ClientCidrBlock").asText()).isEqualTo("10.200.0.0/22");
        assertThat(endpoint.path("SplitTunnel").asBoolean()).isTrue();
        assertThat(endpoint.path("ServerCertificateArn").asText()).contains(":certificate/11111111-");
        assertThat(endpoint.path("AuthenticationOptions")).singleElement().satisfies(option -> {
            assertThat(option.path("Type").asText()).isEqualTo("certificate-authentication");
            assertThat(option.at("/MutualAuthentication/ClientRootCertificateChainArn")
                            .asText())
                    .contains(":certificate/22222222-");
        });
        assertThat(endpoint.at("/ConnectionLogOptions/Enabled").asBoolean()).isTrue();
        assertThat(endpoint.at("/ConnectionLogOptions/CloudwatchLogGroup").isMissingNode())
                .isFalse();
        assertThat(texts(endpoint.path("DnsServers"))).containsExactly("10.100.0.2");
        assertThat(stack.properties("AWS::EC2::ClientVpnTargetNetworkAssociation"))
                .hasSize(2);
    }

    /** Everything else is authorized by each network's stack. */
    @Test
    void vpn_whenMade_letsClientsAskTheResolverAndReachKafkaAndHttps() {
        assertThat(stack.only("AWS::EC2::ClientVpnAuthorizationRule")
                        .path("TargetNetworkCidr")
                        .asText())
                .isEqualTo("10.100.0.2/32");
        assertThat(group("fairlead-client-vpn").path("SecurityGroupEgress"))
                .extracting(rule -> rule.path("CidrIp").asText() + " "
                        + rule.path("FromPort").asInt())
                .containsExactlyInAnyOrderElementsOf(WORKLOADS.stream()
                        .flatMap(block -> Stream.of(block + " 443", block + " 9092"))
                        .toList());
    }

    @Test
    void resolvers_whenMade_answerClientsAndAskNobodyButTheNameServers() {
        assertThat(stack.properties("AWS::Route53Resolver::ResolverEndpoint"))
                .extracting(endpoint -> endpoint.path("Direction").asText() + " "
                        + endpoint.path("IpAddresses").size())
                .containsExactlyInAnyOrder("INBOUND 2", "OUTBOUND 2");
        assertThat(ports(group("fairlead-dns-inbound").path("SecurityGroupIngress")))
                .containsExactlyInAnyOrderElementsOf(Stream.of("10.2.0.0/20", "10.100.0.0/22", "10.200.0.0/22")
                        .flatMap(block -> Stream.of("tcp 53 " + block, "udp 53 " + block))
                        .toList());
        assertThat(ports(group("fairlead-dns-outbound").path("SecurityGroupEgress")))
                .containsExactlyInAnyOrder(
                        "tcp 53 192.168.0.53/32",
                        "udp 53 192.168.0.53/32",
                        "tcp 53 192.168.1.53/32",
                        "udp 53 192.168.1.53/32");
    }

    @Test
    void domains_whenTheyAreForwarded_areForwardedForEveryNetwork() {
        var rule = stack.only("AWS::Route53Resolver::ResolverRule");

        assertThat(rule.path("RuleType").asText()).isEqualTo("FORWARD");
        assertThat(rule.path("DomainName").asText()).isEqualTo("corp.example.com");
        assertThat(rule.path("TargetIps"))
                .extracting(target -> target.path("Ip").asText())
                .containsExactly("192.168.0.53", "192.168.1.53");
        assertThat(forwarded(stack)).isEqualTo(3);
        for (var network : List.of("sandbox-non-prod", "shared-non-prod")) {
            assertThat(forwarded(Stacks.of("non-prod").template("fairlead-network-" + network)))
                    .isEqualTo(1);
        }
    }

    @Test
    void traffic_ofTheGatewayAndOfEveryVpc_isFollowedByOneRole() {
        assertThat(stack.properties("AWS::EC2::FlowLog"))
                .extracting(log -> log.path("ResourceType").asText())
                .containsExactlyInAnyOrder("TransitGateway", "VPC", "VPC", "VPC");
        assertThat(stack.properties("AWS::EC2::FlowLog"))
                .extracting(log -> log.path("DeliverLogsPermissionArn"))
                .containsOnly(stack.properties("AWS::EC2::FlowLog").getFirst().path("DeliverLogsPermissionArn"));
    }

    /** Topologies name them as observers. */
    @Test
    void observers_always_areRegistered() {
        assertThat(stack.properties("AWS::SSM::Parameter"))
                .extracting(parameter -> parameter.path("Name").asText())
                .containsExactlyInAnyOrder(
                        "/fairlead/networks/operations", "/fairlead/networks/client-vpn", "/fairlead/networks/dns");
    }

    @Test
    void foundation_whenItExistsAlready_isNotMade() {
        var existing = Stacks.of("existing").template("fairlead-foundation");

        assertThat(existing.resources().map(resource -> resource.path("Type").asText()))
                .doesNotContain(
                        "AWS::EC2::TransitGateway",
                        "AWS::EC2::VPC",
                        "AWS::EC2::Subnet",
                        "AWS::EC2::ClientVpnEndpoint",
                        "AWS::EC2::FlowLog")
                .contains("AWS::EC2::TransitGatewayAttachment", "AWS::SSM::Parameter");
    }

    private JsonNode group(String name) {
        return stack.named("AWS::EC2::SecurityGroup", "GroupName").path(name);
    }

    private static long forwarded(Template stack) {
        return stack.properties("AWS::Route53Resolver::ResolverRuleAssociation").stream()
                .filter(association -> association.path("Name").asText().startsWith("fairlead-forward-"))
                .count();
    }

    private static List<String> ports(JsonNode rules) {
        return rules.valueStream()
                .map(rule -> rule.path("IpProtocol").asText() + " "
                        + rule.path("FromPort").asInt() + " "
                        + rule.path("CidrIp").asText())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
