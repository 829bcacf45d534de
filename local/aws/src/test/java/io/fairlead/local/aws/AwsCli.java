package io.fairlead.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real AWS CLI, as a person uses it. */
public record AwsCli(URI endpoint) {
    private static final String VERSION = version();

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local",
            "AWS_DEFAULT_REGION", "us-east-1",
            "AWS_DEFAULT_OUTPUT", "json",
            "AWS_MAX_ATTEMPTS", "1",
            "AWS_EC2_METADATA_DISABLED", "true",
            "AWS_PAGER", "",
            "TZ", "UTC");

    /** Skips a test where it is not installed. */
    public static void require() {
        assumeTrue(VERSION.startsWith("aws-cli"), "the AWS CLI is not on the PATH");
    }

    /** An answer. */
    public JsonNode json(String... arguments) {
        var output = run(arguments);
        assertThat(output).startsWith("{");
        return Json.parse(output);
    }

    /** Whatever it prints: an answer, nothing, or an error. */
    public String run(String... arguments) {
        var command = new ArrayList<>(List.of("aws", "--endpoint-url", endpoint.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(ENVIRONMENT);
        try {
            return output(builder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        try {
            var version = output(new ProcessBuilder("aws", "--version")).strip();
            System.out.println(version);
            return version;
        } catch (IOException notFound) {
            return "";
        }
    }

    private static String output(ProcessBuilder builder) throws IOException {
        var process = builder.redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
