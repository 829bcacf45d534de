package io.fairlead.local.asl;

import static io.fairlead.local.asl.MachineWorld.event;
import static io.fairlead.local.asl.MachineWorld.json;
import static io.fairlead.local.asl.MachineWorld.task;
import static io.fairlead.local.asl.MachineWorld.types;
import static io.fairlead.local.asl.ScriptedTasks.silence;
import static io.fairlead.local.asl.ScriptedTasks.succeed;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.Execution.Status;
import io.fairlead.local.asl.query.Json;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How executions end other than by their machine's own logic. */
class EndingsTest {
    private static final String ONE_TASK = "{'StartAt':'A','States':{'A':" + task("'End':true") + "}}";

    private final MachineWorld world = new MachineWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void stop_whenATaskRuns_cancelsItAndIgnoresItsReply() {
        world.tasks.on("A", succeed("1"));
        var execution = world.begin(ONE_TASK, "{}");
        world.pass(Duration.ofMillis(500));

        execution.stop("Manual", "probe");
        world.pass(Duration.ofMinutes(1));

        assertThat(execution.status()).isEqualTo(Status.ABORTED);
        assertThat(execution.error()).isEqualTo("Manual");
        assertThat(world.tasks.cancelled).containsExactly("A");
        var last = execution.history().getLast();
        assertThat(last.path("type").asText()).isEqualTo("ExecutionAborted");
        assertThat(last.path("previousEventId").asInt()).isZero();
        assertThat(last.path("executionAbortedEventDetails"))
                .isEqualTo(Json.read(json("{'error':'Manual','cause':'probe'}")));
    }

    @Test
    void stop_whenNoReasonIsGiven_showsEmptyDetails() {
        var execution = world.begin("{'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':30,'End':true}}}", "{}");
        world.pass(Duration.ofSeconds(3));

        execution.stop(null, null);

        assertThat(types(execution)).containsExactly("ExecutionStarted", "WaitStateEntered", "ExecutionAborted");
        assertThat(event(execution, "ExecutionAborted").path("executionAbortedEventDetails"))
                .isEqualTo(Json.object());
        assertThat(execution.error()).isNull();
    }

    @Test
    void stop_whenItHasEnded_changesNothing() {
        var execution = world.run("{'StartAt':'A','States':{'A':{'Type':'Succeed'}}}", "{}");

        execution.stop("Manual", null);

        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void timeout_whenTheMachineHasOne_endsItWithoutErrorOrCause() {
        var execution = world.run(
                "{'TimeoutSeconds':3,'StartAt':'W','States':{'W':{'Type':'Wait','Seconds':25,'End':true}}}", "{}");

        assertThat(execution.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(execution.stopDate()).isEqualTo(execution.startDate().plusSeconds(3));
        assertThat(execution.error()).isNull();
        assertThat(event(execution, "ExecutionTimedOut").path("executionTimedOutEventDetails"))
                .isEqualTo(Json.read(json("{'error':'States.Timeout'}")));
    }

    @Test
    void timeout_whenATaskHasOne_cancelsItAndCanBeCaught() {
        world.tasks.on("A", silence());
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':"
                        + task("'TimeoutSeconds':'{% 2+3 %}','Next':'B',"
                                + "'Catch':[{'ErrorEquals':['States.Timeout'],'Next':'B'}]")
                        + ",'B':{'Type':'Succeed'}}}",
                "{}");

        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(execution.output()).isEqualTo(json("{'Error':'States.Timeout','Cause':''}"));
        assertThat(execution.stopDate()).isEqualTo(MachineWorld.START.plusSeconds(5));
        assertThat(world.tasks.cancelled).containsExactly("A");
    }

    @Test
    void history_whenItIsFull_endsWithTheFailureAsItsLastEvent() {
        var execution = world.run(
                "{'StartAt':'Loop','States':{'Loop':{'Type':'Choice','Default':'Loop','Choices':"
                        + "[{'Variable':'$.spin','BooleanEquals':false,'Next':'Loop'}]}}}",
                "{'spin':true}");

        assertThat(execution.error()).isEqualTo("States.Runtime");
        assertThat(execution.cause()).isEqualTo("The execution reached the maximum number of history events (25000).");
        assertThat(execution.history()).hasSize(25_000);
        assertThat(execution.history().getLast().path("previousEventId").asInt())
                .isEqualTo(24_999);
        assertThat(execution.redrivable()).isFalse();
    }

    @Test
    void choice_whenNothingMatchesAndThereIsNoDefault_failsBeyondCatch() {
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'P','States':{'P':{'Type':'Parallel','End':true,"
                        + "'Catch':[{'ErrorEquals':['States.ALL'],'Next':'Caught'}],"
                        + "'Branches':[{'StartAt':'C','States':{'C':{'Type':'Choice','Choices':"
                        + "[{'Condition':'{% false %}','Next':'C'}]}}}]},'Caught':{'Type':'Succeed'}}}",
                "{}");

        assertThat(types(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "ParallelStateEntered",
                        "ParallelStateStarted",
                        "ChoiceStateEntered",
                        "ExecutionFailed");
        assertThat(execution.cause())
                .isEqualTo("An error occurred while executing the state 'C' (entered at the event id #4)."
                        + " Failed to transition out of the state. The state does not point to a next state.");
    }

    @Test
    void payload_whenAnOutputIsTooLarge_failsBeyondCatch() {
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':{'Type':'Pass',"
                        + "'Output':'{% $pad(\\\"x\\\", 262143) %}','End':true}}}".replace("\\\"", "\\u0022"),
                "{}");

        assertThat(execution.error()).isEqualTo("States.DataLimitExceeded");
        assertThat(execution.cause())
                .isEqualTo("The state/task 'A' returned a result with a size exceeding the maximum number of bytes"
                        + " service limit.");
    }

    @Test
    void figures_whenItHasEnded_tellTransitionsAndTheLargestPayload() {
        var execution = world.run(
                "{'StartAt':'A','States':{'A':{'Type':'Pass','Result':'12345678','Next':'B'},'B':{'Type':'Succeed'}}}",
                "{}");

        assertThat(execution.transitions()).isEqualTo(2);
        assertThat(execution.largestPayload()).isEqualTo(10);
    }

    @Test
    void listeners_whenTheyAreThere_hearEveryEventAndTheEnd() {
        var heard = new ArrayList<String>();
        var execution = world.begin("{'StartAt':'A','States':{'A':{'Type':'Succeed'}}}", "{}");
        execution.onEvent(event -> heard.add(event.path("type").asText()));
        execution.onEnd(ended -> heard.add(ended.status().name()));

        world.finish(execution);

        assertThat(heard)
                .containsExactly("SucceedStateEntered", "SucceedStateExited", "ExecutionSucceeded", "SUCCEEDED");
    }
}
