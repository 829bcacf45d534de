package io.fairlead.local.aws.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.events.PublishedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.ExecutionRedriveStatus;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

class StatesServiceTest {
    private static final String WAIT = """
            {"QueryLanguage": "JSONata", "StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": 60, "Next": "Answer"},
             "Answer": {"Type": "Pass", "Output": "{% $states.input.a + 1 %}", "End": true}}}""";
    private static final String FAIL = """
            {"QueryLanguage": "JSONata", "StartAt": "Fail",
             "States": {"Fail": {"Type": "Fail", "Error": "Broken", "Cause": "by design"}}}""";

    private final LocalAws world = new LocalAws();
    private final MachineRunner machines = new MachineRunner(world);
    private final SfnClient sfn = machines.sfn();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void execution_whenItSucceeds_isDescribedWithItsHistory() {
        var execution = machines.run(machines.create("wait", WAIT), "{\"a\":1}");

        assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(execution.output()).isEqualTo("2");
        assertThat(execution.startDate()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(execution.stopDate()).isEqualTo(Instant.parse("2026-01-01T00:01:00Z"));
        assertThat(execution.redriveStatusReason()).isEqualTo("Execution is SUCCEEDED and cannot be redriven");
        var events = sfn.getExecutionHistory(request -> request.executionArn(execution.executionArn()))
                .events();
        assertThat(events)
                .extracting(HistoryEvent::type)
                .containsExactly(
                        HistoryEventType.EXECUTION_STARTED,
                        HistoryEventType.WAIT_STATE_ENTERED,
                        HistoryEventType.WAIT_STATE_EXITED,
                        HistoryEventType.PASS_STATE_ENTERED,
                        HistoryEventType.PASS_STATE_EXITED,
                        HistoryEventType.EXECUTION_SUCCEEDED);
        assertThat(events.get(0).executionStartedEventDetails().input()).isEqualTo("{\"a\":1}");
        assertThat(events.get(5).timestamp()).isEqualTo(execution.stopDate());
    }

    @Test
    void history_whenPagedBackwardsWithoutData_hidesInputAndOutput() {
        var execution = machines.run(machines.create("wait", WAIT), "{\"a\":1}");

        var pages = sfn
                .getExecutionHistoryPaginator(request -> request.executionArn(execution.executionArn())
                        .maxResults(4)
                        .reverseOrder(true)
                        .includeExecutionData(false))
                .stream()
                .toList();

        assertThat(pages).extracting(page -> page.events().size()).containsExactly(4, 2);
        assertThat(pages.get(0).events().get(0).executionSucceededEventDetails().output())
                .isNull();
        assertThat(pages.get(1).events().get(1).id()).isEqualTo(1);
    }

    @Test
    void start_whenTheNameIsInUse_isIdempotentOnlyForTheSameInputWhileRunning() {
        var machine = machines.create("wait", WAIT);
        var first = startNamed(machine, "{\"a\": 1}");

        assertThat(startNamed(machine, "{\"a\":1}")).isEqualTo(first);
        assertThatThrownBy(() -> startNamed(machine, "{\"a\":2}")).isInstanceOf(ExecutionAlreadyExistsException.class);
        world.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> startNamed(machine, "{\"a\":1}")).isInstanceOf(ExecutionAlreadyExistsException.class);
    }

    @Test
    void start_whenTheRequestIsWrong_isRefused() {
        var machine = machines.create("wait", WAIT);

        assertThatThrownBy(() -> machines.start(machine, "{")).isInstanceOf(InvalidExecutionInputException.class);
        assertThatThrownBy(() -> machines.start(machine + "x", "{}"))
                .isInstanceOf(StateMachineDoesNotExistException.class)
                .hasMessageContaining("State Machine Does Not Exist: '" + machine + "x'");
        assertThatThrownBy(() -> sfn.startExecution(
                        request -> request.stateMachineArn(machine).name("a b")))
                .isInstanceOf(InvalidNameException.class);
        assertThatThrownBy(() -> machines.start(machine, "\"" + "x".repeat(262_144) + "\""))
                .isInstanceOf(SfnException.class)
                .hasMessageContaining("less than or equal to 262144");
        assertThatThrownBy(() -> machines.describe("arn:aws:states:us-east-1:111122223333:execution:wait:none"))
                .isInstanceOf(ExecutionDoesNotExistException.class);
    }

    @Test
    void start_whenTooManyComeAtOnce_isThrottled() {
        var machine = machines.create("wait", WAIT);
        var refused = new ArrayList<String>();
        for (var i = 0; i < 1301; i++) {
            try {
                machines.start(machine, "{\"a\":1}");
            } catch (SfnException e) {
                refused.add(e.awsErrorDetails().errorCode());
            }
        }

        assertThat(refused).containsExactly("ThrottlingException");
    }

    @Test
    void machine_whenUpdated_leavesRunningExecutionsAlone() {
        var machine = machines.create("wait", WAIT);
        var running = machines.start(machine, "{\"a\":1}");
        sfn.updateStateMachine(request -> request.stateMachineArn(machine).definition(FAIL));

        assertThat(machines.run(machine, "{}").error()).isEqualTo("Broken");
        world.advance(Duration.ofMinutes(2));
        assertThat(machines.describe(running).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(sfn.describeStateMachine(request -> request.stateMachineArn(machine))
                        .definition())
                .isEqualTo(FAIL);
        assertThat(sfn.describeStateMachineForExecution(request -> request.executionArn(running))
                        .definition())
                .isEqualTo(WAIT);
    }

    @Test
    void create_whenTheDefinitionIsInvalid_isRefused() {
        assertThatThrownBy(() -> machines.create("broken", "{\"StartAt\":\"A\",\"States\":{}}"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("Invalid State Machine Definition");
    }

    @Test
    void list_whenFilteredAndPaged_showsTheNewestFirst() {
        var machine = machines.create("wait", WAIT);
        var done = machines.run(machine, "{\"a\":1}").executionArn();
        var stopped = machines.start(machine, "{\"a\":2}");
        sfn.stopExecution(
                request -> request.executionArn(stopped).error("Enough").cause("by hand"));
        var running = machines.start(machine, "{\"a\":3}");

        assertThat(list(machine, null)).containsExactly(running, stopped, done);
        assertThat(list(machine, ExecutionStatus.ABORTED)).containsExactly(stopped);
        assertThat(machines.describe(stopped).error()).isEqualTo("Enough");
        assertThat(sfn.listStateMachines().stateMachines())
                .extracting(each -> each.name())
                .containsExactly("wait");
    }

    @Test
    void redrive_whenTheExecutionFailed_goesOnAndElseIsRefused() {
        world.register("flaky", (payload, context) -> {
            if (world.clock.instant().isBefore(Instant.parse("2026-01-01T01:00:00Z"))) {
                throw new IllegalStateException("not yet");
            }
            return payload;
        });
        var machine = machines.createTask(
                "flaky", "arn:aws:states:::lambda:invoke", "{\"FunctionName\":\"flaky\",\"Payload\":{\"a\":1}}");
        var failed = machines.run(machine, "{}");
        assertThat(failed.redriveStatus()).isEqualTo(ExecutionRedriveStatus.REDRIVABLE);
        world.advance(Duration.ofHours(2));

        sfn.redriveExecution(request -> request.executionArn(failed.executionArn()));
        assertThatThrownBy(() -> sfn.redriveExecution(request -> request.executionArn(failed.executionArn())))
                .isInstanceOf(ExecutionNotRedrivableException.class)
                .hasMessageContaining("Execution is RUNNING and cannot be redriven");
        world.advance(Duration.ofMinutes(1));

        var redriven = machines.describe(failed.executionArn());
        assertThat(redriven.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        assertThat(redriven.redriveCount()).isEqualTo(1);
    }

    @Test
    void redrive_whenFourteenDaysAreOver_isRefused() {
        var failed = machines.run(machines.create("fail", FAIL), "{}");
        world.advance(Duration.ofDays(15));

        assertThatThrownBy(() -> sfn.redriveExecution(request -> request.executionArn(failed.executionArn())))
                .isInstanceOf(ExecutionNotRedrivableException.class)
                .hasMessageContaining("exceeded the redrivable period");
    }

    @Test
    void statusChanges_whenAnExecutionRuns_arePublished() {
        var failed = machines.run(machines.create("fail", FAIL), "{\"a\":1}");

        var events = world.aws.events().events();
        assertThat(events)
                .allSatisfy(event -> {
                    assertThat(event.source()).isEqualTo("aws.states");
                    assertThat(event.detailType()).isEqualTo("Step Functions Execution Status Change");
                    assertThat(event.resources()).containsExactly(failed.executionArn());
                })
                .extracting(PublishedEvent::detail)
                .extracting(detail -> detail.path("status").asText())
                .containsExactly("RUNNING", "FAILED");
        var detail = events.get(1).detail();
        assertThat(detail.path("error").asText()).isEqualTo("Broken");
        assertThat(detail.path("input").asText()).isEqualTo("{\"a\":1}");
        assertThat(detail.path("stopDate").asLong()).isEqualTo(failed.stopDate().toEpochMilli());
    }

    @Test
    void onStart_whenAnExecutionBegins_seesEveryEvent() {
        var types = new ArrayList<String>();
        world.aws
                .stepFunctions()
                .onStart(execution ->
                        execution.onEvent(event -> types.add(event.path("type").asText())));

        var failed = machines.run(machines.create("fail", FAIL), "{}");

        assertThat(types).containsExactly("ExecutionStarted", "FailStateEntered", "ExecutionFailed");
        assertThat(world.aws.stepFunctions().execution(failed.executionArn()).transitions())
                .isEqualTo(1);
        assertThat(world.aws.stepFunctions().executions()).hasSize(1);
    }

    private String startNamed(String machine, String input) {
        return sfn.startExecution(
                        request -> request.stateMachineArn(machine).name("one").input(input))
                .executionArn();
    }

    private List<String> list(String machine, @Nullable ExecutionStatus status) {
        return sfn
                .listExecutionsPaginator(request ->
                        request.stateMachineArn(machine).statusFilter(status).maxResults(2))
                .executions()
                .stream()
                .map(ExecutionListItem::executionArn)
                .toList();
    }
}
