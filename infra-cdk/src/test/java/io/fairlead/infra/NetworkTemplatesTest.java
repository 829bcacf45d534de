package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.permission.AwsCall;
import io.fairlead.installation.Roles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reaches whom, in the templates of the reference topology. */
class NetworkTemplatesTest {
    private static final String SANDBOX = "10.0.0.0/20";
    private static final Set<String> OBSERVERS =
            Set.of("10.2.0.0/20", "10.100.0.0/22", "10.200.0.0/22", "10.255.0.0/24");

    private final Template foundation = Stacks.of("non-prod").template("fairlead-foundation");
    private final Template network = Stacks.of("non-prod").template("fairlead-network-sandbox-non-prod");

    @Test
    void routes_whenANetworkIsMade_leadFromEachOfItsSubnetsToEveryObserver() {
        var there =
                routes().filter(route -> !destination(route).equals(SANDBOX)).toList();

        assertThat(there).hasSize(12);
        assertThat(there).extracting(NetworkTemplatesTest::destination).hasSameElementsAs(OBSERVERS);
        assertThat(there.stream()
                        .map(route -> route.path("RouteTableId").toString())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void routes_whenANetworkIsMade_leadBackFromEachSubnetOfItsObservers() {
        var back = routes().filter(route -> destination(route).equals(SANDBOX)).toList();

        // Three VPCs of three, two and three subnets.
        assertThat(back.stream()
                        .map(route -> route.path("RouteTableId").toString())
                        .distinct())
                .hasSize(8);
        assertThat(back).hasSize(8);
    }

    @Test
    void routes_whenTheyLeadThroughTheGateway_goNowhereElse() {
        assertThat(routes())
                .allSatisfy(route -> assertThat(route.has("TransitGatewayId")).isTrue());
        assertThat(network.properties("AWS::EC2::InternetGateway")).isEmpty();
        assertThat(network.properties("AWS::EC2::NatGateway")).isEmpty();
    }

    @Test
    void vpn_whenANetworkIsMade_knowsTheWayAndLetsClientsGoIt() {
        assertThat(network.properties("AWS::EC2::ClientVpnRoute"))
                .hasSize(2)
                .allSatisfy(route ->
                        assertThat(route.path("DestinationCidrBlock").asText()).isEqualTo(SANDBOX));
        assertThat(network.only("AWS::EC2::ClientVpnAuthorizationRule")
                        .path("TargetNetworkCidr")
                        .asText())
                .isEqualTo(SANDBOX);
    }

    @Test
    void transitGateway_whenANetworkAsksForTheWay_doesNotTellItOfOtherWorkloadNetworks() {
        var asked =
                network.only("AWS::EC2::TransitGatewayRouteTableAssociation").path("TransitGatewayRouteTableId");
        var told = network.only("AWS::EC2::TransitGatewayRouteTablePropagation").path("TransitGatewayRouteTableId");

        assertThat(asked).isNotEqualTo(told);
    }

    @Test
    void securityGroups_whenANetworkIsMade_openHttpsAndKafkaOnly() {
        assertThat(rules(network)
                        .map(rule -> rule.path("FromPort").asInt())
                        .filter(port -> port != 252)
                        .distinct())
                .containsExactlyInAnyOrder(443, 9092);
        assertThat(rules(network))
                .allSatisfy(rule -> assertThat(
                                rule.path("FromPort").asInt() == 252
                                        ? rule.path("CidrIp").asText().equals("255.255.255.255/32")
                                        : rule.path("FromPort").equals(rule.path("ToPort")))
                        .isTrue());
    }

    @Test
    void securityGroups_whateverTheStack_letNothingOutToEverywhere() {
        for (var stack : List.of(foundation, network)) {
            assertThat(rules(stack).map(rule -> rule.path("CidrIp").asText())).doesNotContain("0.0.0.0/0");
            assertThat(stack.tree().toString()).doesNotContain("0.0.0.0/0");
        }
    }

    @Test
    void privateLink_whenANetworkIsMade_isOpenToThoseWhoReachIt() {
        var group = network.properties("AWS::EC2::SecurityGroup").stream()
                .filter(each -> each.path("GroupName").asText().endsWith("-ccloud-privatelink"))
                .findFirst()
                .orElseThrow();
        var sources = new TreeSet<String>();
        group.path("SecurityGroupIngress")
                .forEach(rule -> sources.add(rule.path("CidrIp").asText()));

        // Not the DNS network: nobody connects from there.
        assertThat(sources).containsExactlyInAnyOrder(SANDBOX, "10.2.0.0/20", "10.100.0.0/22", "10.200.0.0/22");
    }

    @Test
    void apis_whenANetworkIsMade_areThoseThatItsFunctionsCall() {
        assertThat(network.properties("AWS::EC2::VPCEndpoint"))
                .extracting(endpoint -> endpoint.path("ServiceName").asText()
                        + (endpoint.path("PrivateDnsEnabled").asBoolean() ? "" : ", no private name")
                        + (endpoint.has("ServiceRegion")
                                ? ", in " + endpoint.path("ServiceRegion").asText()
                                : "")
                        + ", zones: " + endpoint.path("SubnetIds").size())
                .containsExactlyInAnyOrder(
                        "com.amazonaws.us-east-1.dynamodb, no private name, zones: 3",
                        "com.amazonaws.us-east-1.ec2, zones: 3",
                        "com.amazonaws.route53, in us-east-1, zones: 3",
                        "com.amazonaws.us-east-1.secretsmanager, zones: 3",
                        "com.amazonaws.us-east-1.ssm, zones: 3");
    }

    @Test
    void apis_whateverTheirService_serveThisAccountAndDeclaredCallsOnly() {
        var declared = Stacks.deployment("non-prod").installation().functionsIn("sandbox-non-prod").stream()
                .flatMap(function -> Roles.declared(function).permissions().granted())
                .map(AwsCall::action)
                .collect(Collectors.toSet());

        assertThat(network.properties("AWS::EC2::VPCEndpoint")).allSatisfy(endpoint -> {
            var statement = endpoint.path("PolicyDocument").path("Statement").path(0);
            assertThat(statement
                            .at("/Condition/StringEquals/aws:PrincipalAccount")
                            .asText())
                    .isEqualTo("111122223333");
            assertThat(statement.path("Action")).extracting(JsonNode::asText).isSubsetOf(declared);
        });
    }

    /** EC2 checks both when an endpoint is made with its tags; what Lambda and KMS do for a function passes no endpoint. */
    @Test
    void apis_whenACallIsCheckedForMore_letThatThrough() {
        assertThat(network.properties("AWS::EC2::VPCEndpoint"))
                .filteredOn(endpoint -> endpoint.path("ServiceName").asText().endsWith(".ec2"))
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.at("/PolicyDocument/Statement/0/Action"))
                        .extracting(JsonNode::asText)
                        .contains("ec2:CreateVpcEndpoint", "ec2:CreateTags")
                        .doesNotContain("ec2:CreateNetworkInterface"));
    }

    @Test
    void apis_whenTheyMayStandInOneZone_doSo() {
        assertThat(Stacks.of("minimal")
                        .template("fairlead-network-sandbox-minimal")
                        .properties("AWS::EC2::VPCEndpoint"))
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(endpoint.path("SubnetIds")).hasSize(1));
    }

    @Test
    void functions_whenANetworkIsMade_runInItsSubnetsWithGroupsOfTheirOwn() {
        var functions = network.properties("AWS::Lambda::Function");

        assertThat(functions)
                .extracting(function -> function.path("FunctionName").asText())
                .containsExactlyInAnyOrder("fairlead-network-sandbox-non-prod", "fairlead-kafka-sandbox-non-prod");
        assertThat(functions).allSatisfy(function -> {
            assertThat(function.at("/VpcConfig/SubnetIds")).hasSize(3);
            var wanted = Stacks.deployment("non-prod").installation().functionsIn("sandbox-non-prod").stream()
                    .filter(each ->
                            each.name().equals(function.path("FunctionName").asText()))
                    .findFirst()
                    .orElseThrow();
            assertThat(function.path("MemorySize").asInt()).isEqualTo(wanted.memoryMegabytes());
            assertThat(function.path("Timeout").asLong())
                    .isEqualTo(wanted.timeout().toSeconds());
            wanted.environment()
                    .forEach((name, value) -> assertThat(function.at("/Environment/Variables/" + name)
                                    .asText())
                            .isEqualTo(value));
            assertThat(function.at("/Environment/Variables/FAIRLEAD_DNS").asText())
                    .isEqualTo("10.0.0.2:53");
        });
        assertThat(functions.stream()
                        .map(function ->
                                function.at("/VpcConfig/SecurityGroupIds").toString())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void functions_whenTheyCallDynamoDb_areToldTheAddressOfItsEndpoint() {
        var existing = Stacks.of("existing").template("fairlead-network-sandbox-non-prod");

        for (var stack : List.of(network, existing)) {
            assertThat(stack.properties("AWS::Lambda::Function"))
                    .isNotEmpty()
                    .allSatisfy(function -> assertThat(function.at("/Environment/Variables/AWS_ENDPOINT_URL_DYNAMODB")
                                    .toString())
                            .contains("https://", "DnsEntries"));
        }
    }

    @Test
    void names_whateverIsForwarded_areResolvedInEveryVpc() {
        assertThat(Stacks.of("non-prod").template("fairlead-base").properties("AWS::Route53Resolver::ResolverRule"))
                .extracting(rule -> rule.path("RuleType").asText() + " "
                        + rule.path("DomainName").asText())
                .containsExactlyInAnyOrder(
                        "SYSTEM us-east-1.aws.accesspoint.glb.confluent.cloud",
                        "SYSTEM us-east-1.aws.private.confluent.cloud");
        assertThat(systemRules(network)).isEqualTo(2);
        assertThat(systemRules(foundation)).isEqualTo(6);
        assertThat(systemRules(Stacks.of("minimal").template("fairlead-network-sandbox-minimal")))
                .isEqualTo(2);
    }

    @Test
    void vpc_whenANetworkIsMade_hasItsTrafficFollowed() {
        assertThat(network.only("AWS::EC2::FlowLog").path("TrafficType").asText())
                .isEqualTo("ALL");
    }

    /** One that everybody knows by its number, one for each zone; who is not in the configuration's zones is not in the VPC. */
    @Test
    void subnets_whenANetworkIsMade_areThreePrivateOnesInTheZonesOfTheConfiguration() {
        assertThat(network.properties("AWS::EC2::Subnet"))
                .extracting(subnet -> subnet.path("AvailabilityZoneId").asText() + " "
                        + subnet.path("CidrBlock").asText() + " "
                        + subnet.path("MapPublicIpOnLaunch").asBoolean())
                .containsExactly(
                        "use1-az1 10.0.0.0/24 false", "use1-az2 10.0.1.0/24 false", "use1-az4 10.0.2.0/24 false");
        assertThat(network.only("AWS::EC2::VPC").path("EnableDnsSupport").asBoolean())
                .isTrue();
        assertThat(network.only("AWS::EC2::VPC").path("EnableDnsHostnames").asBoolean())
                .isTrue();
    }

    @Test
    void registry_whenANetworkExistsAlready_knowsItsIds() {
        var value = Stacks.of("existing")
                .template("fairlead-network-sandbox-non-prod")
                .only("AWS::SSM::Parameter")
                .toString();

        assertThat(value)
                .contains("/fairlead/networks/sandbox-non-prod")
                .contains("vpc-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa1", "fairlead-kafka-sandbox-non-prod");
    }

    /** CloudFormation deletes what depends on others first. */
    @Test
    void guard_always_isTheFirstToBeDeletedAndAsksForItsNetwork() {
        for (var stack : List.of(network, Stacks.of("existing").template("fairlead-network-sandbox-non-prod"))) {
            var guard = stack.resources("Custom::FairleadGuard");
            var others = new TreeSet<String>();
            stack.tree().path("Resources").fieldNames().forEachRemaining(others::add);
            others.removeAll(guard.keySet());

            assertThat(guard.values()).singleElement().satisfies(it -> {
                assertThat(it.path("DependsOn"))
                        .extracting(JsonNode::asText)
                        .containsExactlyInAnyOrderElementsOf(others);
                assertThat(it.at("/Properties/Network").asText()).isEqualTo("sandbox-non-prod");
            });
        }
    }

    @Test
    void network_whenItExistsAlready_isNotMade() {
        var existing = Stacks.of("existing").template("fairlead-network-sandbox-non-prod");

        assertThat(existing.properties("AWS::EC2::VPC")).isEmpty();
        assertThat(existing.properties("AWS::EC2::Subnet")).isEmpty();
        assertThat(existing.properties("AWS::EC2::SecurityGroup")).isNotEmpty();
    }

    private Stream<JsonNode> routes() {
        return network.properties("AWS::EC2::Route").stream();
    }

    private static String destination(JsonNode route) {
        return route.path("DestinationCidrBlock").asText();
    }

    /** Those in groups and those that stand by themselves. */
    private static Stream<JsonNode> rules(Template stack) {
        var inGroups = stack.properties("AWS::EC2::SecurityGroup").stream()
                .flatMap(group -> Stream.of("SecurityGroupIngress", "SecurityGroupEgress")
                        .flatMap(way -> group.path(way).valueStream()));
        var alone = Stream.of("AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress")
                .flatMap(type -> stack.properties(type).stream());
        return Stream.concat(inGroups, alone);
    }

    private static long systemRules(Template stack) {
        return stack.properties("AWS::Route53Resolver::ResolverRuleAssociation").stream()
                .filter(association -> association.path("Name").asText().startsWith("fairlead-system-"))
                .count();
    }
}
