package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fairlead.infra.nag.Nag;
import java.io.IOException;
import java.nio.file.Path;
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
}
