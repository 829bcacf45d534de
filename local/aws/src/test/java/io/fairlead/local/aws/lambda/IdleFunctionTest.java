package io.fairlead.local.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotReadyException;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.StateReasonCode;

/** Functions in a VPC that nobody has invoked for weeks. */
class IdleFunctionTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final LocalAws world = new LocalAws();
    private final LambdaClient lambda = world.client(LambdaClient.builder());
    private final List<Instant> runs = new ArrayList<>();

    @BeforeEach
    void register() {
        world.registerInVpc("kafka", (payload, context) -> {
            runs.add(world.clock.instant());
            return payload;
        });
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void invoke_whenTheFunctionIsIdle_failsUntilItsInterfacesAreRestored() {
        world.advance(Duration.ofDays(14));
        assertThat(configuration().state()).isEqualTo(State.INACTIVE);
        assertThat(configuration().stateReasonCode()).isEqualTo(StateReasonCode.IDLE);

        assertThatThrownBy(this::invoke).isInstanceOfSatisfying(ResourceNotReadyException.class, refused -> {
            assertThat(refused.statusCode()).isEqualTo(502);
            assertThat(refused).hasMessageContaining("its VPC connection is no longer available");
        });
        assertThat(configuration().state()).isEqualTo(State.PENDING);
        assertThat(configuration().stateReasonCode()).isEqualTo(StateReasonCode.RESTORING);
        assertThatThrownBy(this::invoke)
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("currently in the following state: Pending");

        world.advance(Duration.ofMinutes(1));
        assertThat(configuration().state()).isEqualTo(State.ACTIVE);
        assertThat(configuration().stateReasonCodeAsString()).isNull();
        invoke();
        assertThat(runs).hasSize(1);
    }

    @Test
    void invoke_whenCalledEachWeek_neverFallsIdle() {
        for (var week = 0; week < 10; week++) {
            world.advance(Duration.ofDays(7));
            invoke();
        }

        assertThat(runs).hasSize(10);
    }

    @Test
    void invoke_whenTheFunctionIsInNoVpc_neverFallsIdle() {
        world.register("planner", (payload, context) -> payload);

        world.advance(Duration.ofDays(365));

        assertThat(lambda.getFunctionConfiguration(request -> request.functionName("planner"))
                        .state())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void invoke_whenAsynchronous_waitsInTheQueueUntilTheFunctionIsActive() {
        world.advance(Duration.ofDays(30));

        lambda.invoke(request -> request.functionName("kafka").invocationType(InvocationType.EVENT));
        world.advance(Duration.ofHours(1));

        assertThat(runs)
                .singleElement()
                .satisfies(run -> assertThat(run)
                        .isBetween(
                                START.plus(Duration.ofDays(30)).plusSeconds(60),
                                START.plus(Duration.ofDays(30)).plusSeconds(180)));
    }

    @Test
    void task_whenTheFunctionIsIdle_getsTheNamesThatStepFunctionsGives() {
        world.advance(Duration.ofDays(30));

        var first = failureOfATask("first");
        var second = failureOfATask("second");

        assertThat(first).isEqualTo("Lambda.ResourceNotReadyException");
        assertThat(second).isEqualTo("Lambda.ResourceConflictException");
    }

    @Test
    void list_whenFunctionsAreListed_leavesOutTheirStatesAsLambdaDoes() {
        assertThat(lambda.listFunctions().functions())
                .singleElement()
                .extracting(FunctionConfiguration::stateAsString)
                .isNull();
        assertThat(configuration().vpcConfig().vpcId()).isEqualTo("vpc-1");
    }

    private String failureOfATask(String name) {
        var definition = """
                {"QueryLanguage": "JSONata", "StartAt": "Call", "States": {"Call": {
                  "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                  "Arguments": {"FunctionName": "kafka"}}}}""";
        var execution = world.clock.exclusively(() -> {
            var states = world.aws.stepFunctions();
            var machine = states.call(
                    "CreateStateMachine",
                    Json.object()
                            .put("name", name)
                            .put("roleArn", "arn:aws:iam::111122223333:role/a")
                            .put("definition", definition));
            var started = states.call(
                    "StartExecution",
                    Json.object()
                            .put(
                                    "stateMachineArn",
                                    machine.path("stateMachineArn").asText()));
            return states.execution(started.path("executionArn").asText());
        });
        world.runUntil(() -> execution.status() != Execution.Status.RUNNING);
        return String.valueOf(execution.error());
    }

    private GetFunctionConfigurationResponse configuration() {
        return lambda.getFunctionConfiguration(request -> request.functionName("kafka"));
    }

    private void invoke() {
        world.whileDriving(() -> lambda.invoke(request -> request.functionName("kafka")));
    }
}
