package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairlead.infra.nag.Nag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.CfnVPC;

class SynthesisTest {
    @ParameterizedTest
    @ValueSource(strings = {"non-prod", "minimal", "existing"})
    void synthesis_whateverTheExample_looksNothingUp(String example) {
        var manifest = Stacks.of(example).json("manifest.json");

        assertThat(manifest.path("missing").isMissingNode()).isTrue();
    }

    @Test
    void tool_whenItRunsTheApp_isGivenNoContext() throws IOException {
        var settings = new ObjectMapper()
                .readTree(Path.of(System.getProperty("fairlead.root"), "infra-cdk/cdk.json")
                        .toFile());

        assertThat(settings.has("context")).isFalse();
    }

    @Test
    void synthesis_whenAFindingHasNoReason_fails(@TempDir Path output) {
        var app = new App(AppProps.builder().outdir(output.toString()).build());
        CfnVPC.Builder.create(new Stack(app, "Unwatched"), "Vpc")
                .cidrBlock("10.0.0.0/16")
                .build();
        Nag.judge(app);

        assertThatThrownBy(app::synth).hasMessageContaining("Validation failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fairlead-foundation", "fairlead-network-sandbox-non-prod"})
    void resources_whenTheyTakeTags_haveTheInstallations(String stack) {
        var vpcs = Stacks.of("non-prod").template(stack).properties("AWS::EC2::VPC");

        assertThat(vpcs).isNotEmpty().allSatisfy(vpc -> {
            assertThat(tag(vpc, "Environment")).isEqualTo("non-prod");
            assertThat(tag(vpc, "ManagedBy")).isEqualTo("Fairlead");
            assertThat(tag(vpc, "Purpose")).isEqualTo("Confluent PrivateLink connectivity");
            assertThat(tag(vpc, "Name")).isNotEmpty();
        });
    }

    private static String tag(JsonNode resource, String key) {
        return StreamSupport.stream(resource.path("Tags").spliterator(), false)
                .filter(tag -> tag.path("Key").asText().equals(key))
                .map(tag -> tag.path("Value").asText())
                .findFirst()
                .orElse("");
    }
}
