package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairlead.core.json.Json;
import io.fairlead.local.confluent.EndpointsMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person with the AWS CLI, as in the README: starts, follows, looks around, takes down. */
class AwsCliTest {
    private final World world = World.open(new Options(31, 600.0, EndpointsMode.PRIVATE, Options.Ports.ANY));
    private final Thread driver = new Thread(world.clock()::runForever, "world");

    @TempDir
    private Path folder;

    @BeforeEach
    void serve() {
        assumeTrue(isInstalled(), "the AWS CLI is not installed");
        driver.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        driver.interrupt();
        driver.join();
        world.close();
    }

    @Test
    void aPerson_whenUsingTheCli_bringsATopologyUpAndDown() throws Exception {
        var applied = start("apply", Json.object().set("document", Examples.minimal()));
        assertThat(outcome(applied)).isEqualTo("SUCCEEDED");
        assertThat(aws("stepfunctions", "get-execution-history", "--execution-arn", applied, "--max-items", "5")
                        .path("events"))
                .hasSize(5);

        var secret = aws(
                "secretsmanager",
                "get-secret-value",
                "--secret-id",
                "/confluent_cloud_resource/minimal/orders/producer/java_client");
        assertThat(Json.parse(secret.path("SecretString").asText()).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("sasl.jaas.config", "bootstrap.servers");
        assertThat(aws("ec2", "describe-vpc-endpoints")
                        .at("/VpcEndpoints/0/State")
                        .asText())
                .isEqualTo("available");
        var zone = aws("route53", "list-hosted-zones").at("/HostedZones/0/Id").asText();
        assertThat(aws("route53", "list-resource-record-sets", "--hosted-zone-id", zone)
                        .path("ResourceRecordSets"))
                .extracting(set -> set.path("Type").asText())
                .containsExactlyInAnyOrder("NS", "SOA", "CNAME");

        var down = start("teardown", Json.object().put("topology", "minimal").put("confirm", "minimal"));
        assertThat(outcome(down)).isEqualTo("SUCCEEDED");
        WorldAssert.in(world).nothingIsLeft().noSecretLeaked();
    }

    private String start(String machine, JsonNode input) throws Exception {
        var file = Files.writeString(folder.resolve(machine + ".json"), input.toString());
        return aws(
                        "stepfunctions",
                        "start-execution",
                        "--state-machine-arn",
                        world.machineArn(machine),
                        "--input",
                        "file://" + file)
                .path("executionArn")
                .asText();
    }

    private String outcome(String execution) throws Exception {
        for (var look = 0; look < 500; look++) {
            var status = aws("stepfunctions", "describe-execution", "--execution-arn", execution)
                    .path("status")
                    .asText();
            if (!status.equals("RUNNING")) {
                return status;
            }
        }
        return "RUNNING";
    }

    private JsonNode aws(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("aws"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--endpoint-url", world.aws().uri().toString(), "--output", "json"));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("AWS_ACCESS_KEY_ID", "local");
        builder.environment().put("AWS_SECRET_ACCESS_KEY", "local");
        builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        var process = builder.start();
        var answer = new ObjectMapper().readTree(process.getInputStream());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        return answer;
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("aws", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
