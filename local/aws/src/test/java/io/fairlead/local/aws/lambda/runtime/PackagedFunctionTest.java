package io.fairlead.local.aws.lambda.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.lambda.FunctionSpec;
import io.fairlead.local.aws.wire.Json;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

class PackagedFunctionTest {
    private static final String NAME = "obedient";

    @TempDir
    private Path directory;

    private final LocalAws world = new LocalAws();
    private final LambdaClient lambda = world.client(LambdaClient.builder());
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final List<PackagedFunction> functions = new ArrayList<>();
    private final RuntimeApi api = new RuntimeApi();

    @BeforeEach
    void needLinux() {
        assumeThat(System.getProperty("os.name"))
                .as("AWS's runtime interface client")
                .isEqualTo("Linux");
    }

    @AfterEach
    void close() {
        functions.forEach(PackagedFunction::close);
        api.close();
        world.close();
    }

    @Test
    void invoke_whenTheHandlerAnswers_keepsTheProcessForTheNext() {
        deploy(Duration.ofSeconds(30), Map.of("OWN", "set by the deployment"));

        var first = invoke("\"work\"");

        assertThat(first.path("function").asText()).isEqualTo(NAME);
        assertThat(first.path("arn").asText()).isEqualTo("arn:aws:lambda:us-east-1:111122223333:function:" + NAME);
        assertThat(first.path("memory").asInt()).isEqualTo(128);
        assertThat(first.path("remaining").asInt()).isBetween(1, 30_000);
        assertThat(first.path("own").asText()).isEqualTo("set by the deployment");
        assertThat(invoke("\"work\"").path("pid")).isEqualTo(first.path("pid"));
        assertThat(log).contains("told \"work\"");
    }

    @Test
    void invoke_whenTheHandlerThrows_tellsWhatTheRuntimeReportsAndKeepsTheProcess() {
        var function = deploy(Duration.ofSeconds(30), Map.of());

        var error = invoke("\"throw\"");

        assertThat(error.path("errorType").asText()).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(error.path("errorMessage").asText()).isEqualTo("told to");
        assertThat(error.path("stackTrace").path(0).asText()).contains("ObedientHandler");
        var process = function.processes();
        assertThat(process).hasSize(1);
        assertThat(invoke("\"work\"").path("pid").asLong()).isEqualTo(process.getFirst());
    }

    @Test
    void invoke_whenTheProcessExits_tellsSoAndStartsAnother() {
        deploy(Duration.ofSeconds(30), Map.of());
        var before = invoke("\"work\"").path("pid");

        var exited = invoke("\"exit\"");

        assertThat(exited.path("errorType").asText()).isEqualTo("Runtime.ExitError");
        assertThat(exited.path("errorMessage").asText()).endsWith("Error: Runtime exited with error: exit status 3");
        assertThat(invoke("\"be quiet\"").path("errorMessage").asText())
                .endsWith("Error: Runtime exited without providing a reason");
        assertThat(invoke("\"work\"").path("pid")).isNotEqualTo(before);
    }

    @Test
    void invoke_whenMemoryIsUsedUp_namesTheJvmsError() {
        deploy(Duration.ofSeconds(30), Map.of());

        assertThat(invoke("\"fill memory\"").path("errorType").asText()).isEqualTo("java.lang.OutOfMemoryError");
        assertThat(invoke("\"work\"").path("function").asText()).isEqualTo(NAME);
    }

    @Test
    void invoke_whenTheHandlerHangs_timesOutInTheWorldsTimeAndStartsAnother() {
        var function = deploy(Duration.ofSeconds(1), Map.of());

        var begun = world.clock.instant();
        var error = invoke("\"hang\"");

        assertThat(error.path("errorType").asText()).isEqualTo("Sandbox.Timedout");
        assertThat(Duration.between(begun, world.clock.instant())).isEqualTo(Duration.ofSeconds(1));
        function.cool();
        assertThat(function.processes()).isEmpty();
    }

    @Test
    void invoke_whenTheHandlerCannotBeBuilt_tellsWhy() {
        deploy(Duration.ofSeconds(30), Map.of("REFUSE", "the environment variable X is not set"));

        var error = invoke("\"work\"");

        assertThat(error.path("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.path("errorMessage").asText()).isEqualTo("the environment variable X is not set");
    }

    private PackagedFunction deploy(Duration timeout, Map<String, String> environment) {
        var function = new PackagedFunction(
                api,
                JavaRuntime.onClassPath(directory),
                new PackagedFunction.Settings(
                        NAME, classes(), ObedientHandler.class.getName(), 128, timeout, environment),
                log::add);
        functions.add(function);
        world.aws.lambda().register(new FunctionSpec(NAME, 128, timeout, environment, function));
        return function;
    }

    private JsonNode invoke(String event) {
        return Json.parse(world.whileDriving(() ->
                        lambda.invoke(request -> request.functionName(NAME).payload(SdkBytes.fromUtf8String(event))))
                .payload()
                .asUtf8String());
    }

    /** A package may be a directory of classes. */
    private static Path classes() {
        try {
            return Path.of(ObedientHandler.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
