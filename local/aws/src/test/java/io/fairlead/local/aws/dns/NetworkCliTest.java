package io.fairlead.local.aws.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.AwsCli;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real AWS CLI as judge of the wire format; skipped where it is not installed. */
class NetworkCliTest {
    private static final String DOMAIN = "ap8z93yw.us-east-1.aws.accesspoint.confluent.cloud";

    private final NetworkWorld world = new NetworkWorld();

    @BeforeEach
    void requireTheCli() {
        AwsCli.require();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void cli_whenItMakesAnEndpointAZoneAndARecord_readsThemBack() {
        var subnets = world.subnetIdsOf(world.sandbox);
        var endpoint = json(
                        "ec2",
                        "create-vpc-endpoint",
                        "--vpc-endpoint-type",
                        "Interface",
                        "--vpc-id",
                        world.sandbox.id(),
                        "--service-name",
                        NetworkWorld.SERVICE,
                        "--subnet-ids",
                        subnets.get(0),
                        subnets.get(1),
                        "--tag-specifications",
                        "ResourceType=vpc-endpoint,Tags=[{Key=Name,Value=sandbox}]")
                .path("VpcEndpoint");
        assertThat(endpoint.path("State").asText()).isEqualTo("pendingAcceptance");
        var described = json("ec2", "describe-vpc-endpoints", "--filters", "Name=tag:Name,Values=sandbox");
        assertThat(described.path("VpcEndpoints")).containsExactly(endpoint);

        var zone = json(
                "route53",
                "create-hosted-zone",
                "--name",
                DOMAIN,
                "--caller-reference",
                "cli",
                "--vpc",
                "VPCRegion=us-east-1,VPCId=" + world.sandbox.id(),
                "--hosted-zone-config",
                "Comment=by hand,PrivateZone=true");
        var zoneId = zone.path("HostedZone").path("Id").asText();
        var target = endpoint.path("DnsEntries").path(0).path("DnsName").asText();
        var batch = """
                {"Changes":[{"Action":"CREATE","ResourceRecordSet":{"Name":"*.%s","Type":"CNAME","TTL":60,
                "ResourceRecords":[{"Value":"%s"}]}}]}""".formatted(DOMAIN, target);
        json("route53", "change-resource-record-sets", "--hosted-zone-id", zoneId, "--change-batch", batch);
        var records = json("route53", "list-resource-record-sets", "--hosted-zone-id", zoneId);
        assertThat(records.path("ResourceRecordSets").path(2).path("Name").asText())
                .isEqualTo("\\052." + DOMAIN + ".");
        assertThat(run("ec2", "delete-vpc-endpoints", "--vpc-endpoint-ids", "vpce-0123456789abcdef0"))
                .contains("InvalidVpcEndpoint.NotFound");
        assertThat(run("ec2", "describe-vpc-endpoints", "--vpc-endpoint-ids", "vpce-0123456789abcdef0"))
                .contains("(InvalidVpcEndpointId.NotFound) when calling the DescribeVpcEndpoints operation");
        assertThat(run("route53", "get-hosted-zone", "--id", "Z0UNKNOWN"))
                .contains("(NoSuchHostedZone) when calling the GetHostedZone operation: No hosted zone found");
    }

    private JsonNode json(String... arguments) {
        return new AwsCli(world.server.uri()).json(arguments);
    }

    private String run(String... arguments) {
        return new AwsCli(world.server.uri()).run(arguments);
    }
}
