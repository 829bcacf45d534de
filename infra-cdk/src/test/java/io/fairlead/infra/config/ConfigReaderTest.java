package io.fairlead.infra.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.document.Problem;
import io.fairlead.core.json.Json;
import io.fairlead.core.testing.Edits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("fairlead.root"), "infra-cdk/examples");

    record Row(String example, String pointer, String json, String problem) {
        @Override
        public String toString() {
            return pointer + " = " + json;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"non-prod", "minimal", "existing"})
    void read_whenTheExampleIsGood_readsIt(String name) {
        assertThat(problems(example(name))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void read_whenSomethingIsWrong_saysWhereAndHowToMendIt(Row row) {
        assertThat(problems(Edits.with(example(row.example()), row.pointer(), row.json())))
                .extracting(Problem::toString)
                .containsExactly(row.problem());
    }

    static Stream<Row> mistakes() {
        return Stream.of(
                new Row(
                        "non-prod",
                        "/prefix",
                        "\"Fairlead_1\"",
                        "/prefix: \"Fairlead_1\" is not a valid prefix; expected: beginning of the name of everything that is made,"
                                + " 1 to 20 lower-case letters and digits, not beginning with aws or ssm, nor default; installations in"
                                + " one account or with one Confluent organization differ in it, for example \"fairlead\""),
                new Row(
                        "minimal",
                        "/networks/0/name",
                        "\"a-network-with-a-name-of-thirty-seven-c\"",
                        "/networks/0/name: the schedule"
                                + " \"keep-alive-fairlead-network-a-network-with-a-name-of-thirty-seven-c\" would have 67 characters,"
                                + " and AWS allows 64; shorten this name or the prefix by 3"),
                new Row(
                        "non-prod",
                        "/networks/1/name",
                        "\"Sandbox-non-prod\"",
                        "/networks/1/name: the network \"Sandbox-non-prod\" is already declared at /networks/0/name but for"
                                + " upper and lower case; rename one of the two or remove it"),
                new Row(
                        "existing",
                        "/foundation/operations/cidr",
                        "\"10.0.8.0/21\"",
                        "/foundation/operations/cidr: 10.0.8.0/21 overlaps with 10.0.0.0/20 at /networks/0/cidr; give one of the"
                                + " two networks another block"),
                new Row(
                        "minimal",
                        "/networks/0/cidr",
                        "\"10.0.0.0/8\"",
                        "/networks/0/cidr: /8 is not a size that a VPC can have; use a block from /16 to /28"),
                new Row(
                        "minimal",
                        "/networks/0",
                        "{\"name\": \"tiny\", \"cidr\": \"10.0.0.0/29\", \"existing\": {\"vpcId\": \"vpc-0aaaaaaaaaaaaaaa1\","
                                + " \"subnetIds\": [\"subnet-0aaaaaaaaaaaaaaa1\"]}}",
                        "/networks/0/cidr: /29 is not a size that a VPC can have; use a block from /16 to /28"),
                new Row(
                        "existing",
                        "/foundation/clientVpn/cidr",
                        "\"10.0.12.0/22\"",
                        "/foundation/clientVpn/cidr: 10.0.12.0/22 overlaps with 10.0.0.0/20 at /networks/0/cidr; give one of the"
                                + " two networks another block"),
                new Row(
                        "non-prod",
                        "/foundation/clientVpn/clientCidr",
                        "\"172.0.0.0/11\"",
                        "/foundation/clientVpn/clientCidr: /11 is not a size that the block of VPN clients can have; use a block"
                                + " from /12 to /22"),
                new Row(
                        "minimal",
                        "/networks/0/cidr",
                        "\"10.0.1.0/20\"",
                        "/networks/0/cidr: 10.0.1.0/20 has bits set below its prefix; write the block as 10.0.0.0/20"),
                new Row(
                        "non-prod",
                        "/foundation/clientVpn/clientCidr",
                        "\"10.2.0.0/22\"",
                        "/foundation/clientVpn/clientCidr: 10.2.0.0/22 overlaps with 10.2.0.0/20 at /foundation/operations/cidr;"
                                + " give one of the two networks another block"),
                new Row(
                        "non-prod",
                        "/foundation/clientVpn/clientCidr",
                        "\"10.200.0.0/24\"",
                        "/foundation/clientVpn/clientCidr: /24 is not a size that the block of VPN clients can have; use a block"
                                + " from /12 to /22"),
                new Row(
                        "minimal",
                        "/networks/0/subnets/1",
                        "\"10.0.0.128/25\"",
                        "/networks/0/subnets/1: 10.0.0.128/25 overlaps with 10.0.0.0/24 at /networks/0/subnets/0; give one of the"
                                + " two networks another block"),
                new Row(
                        "minimal",
                        "/networks/0/subnets/2",
                        "\"10.0.16.0/24\"",
                        "/networks/0/subnets/2: 10.0.16.0/24 is not within the network's block 10.0.0.0/20; use a part of"
                                + " 10.0.0.0/20"),
                new Row(
                        "minimal",
                        "/networks/0/subnets/-",
                        "\"10.0.3.0/24\"",
                        "/networks/0/subnets/3: there is no availability zone for this subnet: availabilityZoneIds has 3; remove"
                                + " the subnet or add a zone"),
                new Row(
                        "minimal",
                        "/networks/0/subnets",
                        "[]",
                        "/networks/0: the network is neither made nor there already; add subnets with the blocks to make, or"
                                + " existing with the ids of what is there"),
                new Row(
                        "non-prod",
                        "/networks/1/name",
                        "\"sandbox-non-prod\"",
                        "/networks/1/name: the network \"sandbox-non-prod\" is already declared at /networks/0/name; rename one"
                                + " of the two or remove it"),
                new Row(
                        "non-prod",
                        "/foundation/dns/name",
                        "\"operations\"",
                        "/foundation/dns/name: the network \"operations\" is already declared at /foundation/operations/name;"
                                + " rename one of the two or remove it"),
                new Row(
                        "non-prod",
                        "/availabilityZoneIds/1",
                        "\"euc1-az1\"",
                        "/availabilityZoneIds/1: \"euc1-az1\" is no zone of us-east-1; use ids of that region's zones, for"
                                + " example \"use1-az1\"; aws ec2 describe-availability-zones lists them"),
                new Row(
                        "non-prod",
                        "/availabilityZoneIds/1",
                        "\"us-east-1b\"",
                        "/availabilityZoneIds/1: \"us-east-1b\" is not a valid availability zone id; expected: id of an"
                                + " availability zone, for example \"use1-az1\""),
                new Row(
                        "non-prod",
                        "/foundation/clientVpn/serverCertificate",
                        "\"arn:aws:acm:eu-west-1:111122223333:certificate/11111111-1111-4111-8111-111111111111\"",
                        "/foundation/clientVpn/serverCertificate: the certificate is of region eu-west-1, and the installation of"
                                + " us-east-1; import the certificate into AWS Certificate Manager of the installation's account"
                                + " and region"),
                new Row(
                        "non-prod",
                        "/foundation/clientVpn/clientCertificate",
                        "\"arn:aws:acm:us-east-1:999988887777:certificate/22222222-2222-4222-8222-222222222222\"",
                        "/foundation/clientVpn/clientCertificate: the certificate is of account 999988887777, and the installation"
                                + " of 111122223333; import the certificate into AWS Certificate Manager of the installation's account"
                                + " and region"),
                new Row(
                        "non-prod",
                        "/foundation/dns/subnets",
                        "[\"10.255.0.0/26\"]",
                        "/foundation/dns/subnets: resolver endpoints need subnets in two zones; add a subnet in another zone"),
                new Row(
                        "existing",
                        "/networks/0/existing/vpcId",
                        "\"vpc-42\"",
                        "/networks/0/existing/vpcId: \"vpc-42\" is not a valid VPC id; expected: id of a VPC, for example"
                                + " \"vpc-0123456789abcdef0\""),
                new Row(
                        "existing",
                        "/networks/0/existing/routeTableIds/1",
                        "\"rtb-0aaaaaaaaaaaaaaa1\"",
                        "/networks/0/existing/routeTableIds/1: the route table rtb-0aaaaaaaaaaaaaaa1 is already named at"
                                + " /networks/0/existing/routeTableIds/0; name every route table once, at the network that it"
                                + " belongs to"),
                new Row(
                        "existing",
                        "/foundation/operations/existing/routeTableIds/0",
                        "\"rtb-0aaaaaaaaaaaaaaa2\"",
                        "/foundation/operations/existing/routeTableIds/0: the route table rtb-0aaaaaaaaaaaaaaa2 is already named at"
                                + " /networks/0/existing/routeTableIds/1; name every route table once, at the network that it"
                                + " belongs to"),
                new Row(
                        "existing",
                        "/foundation/transitGateway/existing/id",
                        "\"tgw-1\"",
                        "/foundation/transitGateway/existing/id: \"tgw-1\" is not a valid transit gateway id; expected: id of the"
                                + " transit gateway, for example \"tgw-0123456789abcdef0\""),
                new Row(
                        "existing",
                        "/networks/0/subnets",
                        "[\"10.0.0.0/24\"]",
                        "/networks/0/subnets: the network is there already, so its subnets are not made; remove subnets or"
                                + " existing"),
                new Row(
                        "existing",
                        "/networks/0/existing/apiSecurityGroupId",
                        "\"sg-0aaaaaaaaaaaaaaa1\"",
                        "/networks/0/existing: apiSecurityGroupId and dynamoDbEndpoint belong together; give both where the VPC"
                                + " has endpoints for AWS's APIs, or none to have them made"),
                new Row(
                        "existing",
                        "/foundation/clientVpn/serverCertificate",
                        "\"arn:aws:acm:us-east-1:111122223333:certificate/11111111-1111-4111-8111-111111111111\"",
                        "/foundation/clientVpn/serverCertificate: the endpoint is there already and has its certificates;"
                                + " remove serverCertificate"));
    }

    @Test
    void read_whenMuchIsWrong_saysEverythingAtOnce() {
        var bad = example("non-prod");
        bad = Edits.with(bad, "/networks/1/name", "\"sandbox-non-prod\"");
        bad = Edits.with(bad, "/foundation/operations/cidr", "\"10.1.0.0/16\"");
        bad = Edits.without(bad, "/foundation/clientVpn/clientCertificate");

        assertThat(problems(bad))
                .extracting(Problem::pointer)
                .contains("/networks/1/name", "/foundation/operations/cidr", "/foundation/clientVpn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-east-1 use1",
                "ap-northeast-1 apne1",
                "ap-southeast-2 apse2",
                "us-gov-west-1 usgw1",
                "eu-central-1 euc1",
                "cn-northwest-1 cnnw1"
            })
    void shortForm_whateverTheRegion_isWhatItsZoneIdsBeginWith(String row) {
        var words = row.split(" ", -1);

        assertThat(ZonesOfRegion.shortForm(words[0])).isEqualTo(words[1]);
    }

    private static JsonNode example(String name) {
        try {
            return Json.parse(Files.readString(EXAMPLES.resolve(name + ".json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Problem> problems(JsonNode document) {
        try {
            ConfigReader.read(document);
            return List.of();
        } catch (InvalidConfiguration e) {
            return e.problems();
        }
    }
}
