package io.fairlead.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fairlead.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadableAssemblyTest {
    @TempDir
    private Path assembly;

    @Test
    void make_whenOnlyTheReportIsNew_leavesItOutAndSaysTheOlderSchema() throws IOException {
        manifest("""
            {"version": "54.0.0", "artifacts": {
              "a": {"type": "aws:cloudformation:stack"}, "Tree": {"type": "cdk:tree"},
              "flags": {"type": "cdk:feature-flag-report"}}}\
            """);

        ReadableAssembly.make(assembly);

        assertThat(Json.parse(Files.readString(assembly.resolve("manifest.json"))))
                .isEqualTo(Json.parse("""
                    {"version": "43.0.0", "artifacts": {
                      "a": {"type": "aws:cloudformation:stack"}, "Tree": {"type": "cdk:tree"}}}\
                    """));
    }

    @Test
    void make_whenSomethingElseIsNew_doesNotHideIt() throws IOException {
        manifest("""
            {"version": "60.0.0", "artifacts": {"a": {"type": "cdk:something-new"}}}\
            """);

        assertThatIllegalStateException()
                .isThrownBy(() -> ReadableAssembly.make(assembly))
                .withMessageContaining("cdk:something-new");
    }

    private void manifest(String text) throws IOException {
        Files.writeString(assembly.resolve("manifest.json"), text);
    }
}
