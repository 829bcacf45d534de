package io.fairlead.local.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.LogType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssm.SsmClient;

class LambdaServiceTest {
    private final LocalAws world = new LocalAws();
    private final LambdaClient lambda = world.client(LambdaClient.builder());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void invoke_whenTheFunctionAnswers_returnsItsPayloadAfterTheModelledTime() {
        world.register("echo", (payload, context) -> payload);

        var answer = invoke("echo", "{\"a\":1}");

        assertThat(answer.payload().asUtf8String()).isEqualTo("{\"a\":1}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.executedVersion()).isEqualTo("$LATEST");
        assertThat(answer.functionError()).isNull();
        assertThat(world.clock.instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00.400Z"));
    }

    @Test
    void invoke_whenTheFunctionThrows_describesTheExceptionAsTheJavaRuntimeDoes() {
        world.register("broken", (payload, context) -> {
            throw new IllegalStateException("no gateway yet", new RuntimeException("hidden"));
        });

        var answer = invoke("broken", "{}");

        assertThat(answer.functionError()).isEqualTo("Unhandled");
        var error = Json.parse(answer.payload().asUtf8String());
        assertThat(error.path("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.path("errorMessage").asText()).isEqualTo("no gateway yet");
        assertThat(error.path("stackTrace").path(0).asText()).contains("LambdaServiceTest");
    }

    @Test
    void invoke_whenTheFunctionSleepsPastItsTimeOut_reportsSandboxTimedout() {
        world.register("slow", Duration.ofSeconds(3), (payload, context) -> {
            world.clock.sleep(Duration.ofSeconds(10));
            return payload;
        });

        var error = Json.parse(invoke("slow", "{}").payload().asUtf8String());

        assertThat(error.path("errorType").asText()).isEqualTo("Sandbox.Timedout");
        assertThat(error.path("errorMessage").asText()).endsWith("Error: Task timed out after 3.00 seconds");
    }

    @Test
    void invoke_whenTheFunctionCallsBack_isNotBlockedByTheWorldsLock() {
        var ssm = world.client(SsmClient.builder());
        world.register("caller", (payload, context) -> {
            ssm.putParameter(request ->
                    request.name("/from/function").value(context.functionArn()).type("String"));
            return bytes("{\"deadline\":\"" + context.deadline() + "\"}");
        });

        var answer = invoke("caller", "{}");

        assertThat(answer.payload().asUtf8String()).isEqualTo("{\"deadline\":\"2026-01-01T00:01:00Z\"}");
        assertThat(ssm.getParameter(request -> request.name("/from/function"))
                        .parameter()
                        .value())
                .isEqualTo("arn:aws:lambda:us-east-1:111122223333:function:caller");
    }

    @Test
    void invoke_whenAsynchronous_triesTwiceMore() {
        var at = new ArrayList<Instant>();
        world.register("broken", (payload, context) -> {
            at.add(world.clock.instant());
            throw new IllegalStateException();
        });

        var answer = lambda.invoke(request -> request.functionName("broken").invocationType(InvocationType.EVENT));
        world.advance(Duration.ofHours(1));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(at).hasSize(3);
        assertThat(Duration.between(at.get(0), at.get(2))).isGreaterThan(Duration.ofMinutes(3));
    }

    @Test
    void invoke_whenThereIsNoSuchFunction_isRefused() {
        assertThatThrownBy(() -> lambda.invoke(request -> request.functionName("nobody")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Function not found: arn:aws:lambda:us-east-1:111122223333:function:nobody");
    }

    @Test
    void get_whenRegistered_showsTheConfigurationByNameAndByArn() {
        world.register("b", (payload, context) -> payload);
        world.register("a", (payload, context) -> payload);

        var byName = lambda.getFunction(request -> request.functionName("a")).configuration();
        var byArn = lambda.getFunctionConfiguration(request -> request.functionName(byName.functionArn() + ":$LATEST"));

        assertThat(byArn.functionName()).isEqualTo("a");
        assertThat(byName.timeout()).isEqualTo(60);
        assertThat(byName.environment().variables()).isEqualTo(Map.of("STAGE", "test"));
        assertThat(lambda.listFunctions().functions())
                .extracting(FunctionConfiguration::functionName)
                .isEqualTo(List.of("a", "b"));
    }

    private InvokeResponse invoke(String name, String payload) {
        return world.whileDriving(() -> lambda.invoke(
                request -> request.functionName(name).logType(LogType.TAIL).payload(SdkBytes.fromUtf8String(payload))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
