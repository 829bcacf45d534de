package io.fairlead.local.asl;

import static io.fairlead.local.asl.MachineWorld.event;
import static io.fairlead.local.asl.MachineWorld.events;
import static io.fairlead.local.asl.MachineWorld.json;
import static io.fairlead.local.asl.MachineWorld.output;
import static io.fairlead.local.asl.MachineWorld.task;
import static io.fairlead.local.asl.MachineWorld.types;
import static io.fairlead.local.asl.ScriptedTasks.echo;
import static io.fairlead.local.asl.ScriptedTasks.fail;
import static io.fairlead.local.asl.ScriptedTasks.silence;
import static io.fairlead.local.asl.ScriptedTasks.succeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.asl.Execution.Status;
import io.fairlead.local.asl.query.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedriveTest {
    private final MachineWorld world = new MachineWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void redrive_whenATaskFailed_runsItAgainWithItsInputAndVariables() {
        world.tasks.on("B", fail("Boom"), echo());
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'A','States':{"
                        + "'A':{'Type':'Pass','Assign':{'kept':42},'Output':{'a':1},'Next':'B'},"
                        + "'B':" + task("'Arguments':{'in':'{% $states.input %}','kept':'{% $kept %}'},'End':true")
                        + "}}",
                "{}");
        assertThat(execution.status()).isEqualTo(Status.FAILED);

        execution.redrive();
        world.finish(execution);

        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(output(execution)).isEqualTo(Json.read(json("{'in':{'a':1},'kept':42}")));
        assertThat(types(execution))
                .endsWith(
                        "ExecutionFailed",
                        "ExecutionRedriven",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
        assertThat(event(execution, "ExecutionRedriven")
                        .at("/executionRedrivenEventDetails/redriveCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(execution.redriveCount()).isEqualTo(1);
        assertThat(execution.redriveDate()).isEqualTo(MachineWorld.START.plusSeconds(1));
        assertThat(execution.error()).isNull();
    }

    @Test
    void redrive_whenRetriesWereUsedUp_hasThemAllAgain() {
        world.tasks.on("A", fail("Boom"), fail("Boom"), fail("Boom"), echo());
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':"
                        + task("'Retry':[{'ErrorEquals':['Boom'],'MaxAttempts':1}],'End':true") + "}}",
                "{}");

        execution.redrive();
        world.finish(execution);

        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(world.tasks.begun).hasSize(4);
        // One state, two retries, the redrive and the state that it ran again.
        assertThat(execution.transitions()).isEqualTo(5);
    }

    @Test
    void redrive_whenOneBranchFailed_keepsTheFinishedAndGoesOnInTheOthers() {
        world.tasks
                .on("Quick", succeed("'quick'".replace('\'', '"')))
                .on("Slow", silence(), succeed("'slow'".replace('\'', '"')))
                .on("Bad", fail("Boom"), succeed("'good'".replace('\'', '"')));
        var execution = world.begin(
                "{'QueryLanguage':'JSONata','StartAt':'P','States':{'P':{'Type':'Parallel','End':true,'Branches':["
                        + "{'StartAt':'Quick','States':{'Quick':" + task("'End':true") + "}},"
                        + "{'StartAt':'Slow','States':{'Slow':" + task("'End':true") + "}},"
                        + "{'StartAt':'Pause','States':{'Pause':{'Type':'Wait','Seconds':5,'Next':'Bad'},'Bad':"
                        + task("'End':true") + "}}]}}}",
                "{}");
        world.finish(execution);
        assertThat(execution.error()).isEqualTo("Boom");
        assertThat(world.tasks.cancelled).contains("Slow");

        execution.redrive();
        world.finish(execution);

        assertThat(output(execution)).isEqualTo(Json.read(json("['quick','slow','good']")));
        assertThat(world.tasks.begunStates()).containsExactly("Quick", "Slow", "Bad", "Slow", "Bad");
        assertThat(events(execution, "ParallelStateStarted")).hasSize(1);
        assertThat(events(execution, "WaitStateEntered")).hasSize(1);
    }

    @Test
    void redrive_whenAnIterationFailed_keepsTheFinishedAndStartsTheRest() {
        world.tasks.on("Do", succeed("1"), fail("Boom"), succeed("2"), succeed("3"));
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'M','States':{'M':{'Type':'Map','MaxConcurrency':1,'End':true,"
                        + "'ItemProcessor':{'StartAt':'Do','States':{'Do':" + task("'End':true") + "}}}}}",
                "['a','b','c']");
        assertThat(types(execution)).endsWith("TaskFailed", "MapIterationFailed", "MapStateFailed", "ExecutionFailed");

        execution.redrive();
        world.finish(execution);

        assertThat(output(execution)).isEqualTo(Json.read("[1,2,3]"));
        assertThat(world.tasks.begun.stream().map(t -> t.arguments().asText())).containsExactly("a", "b", "b", "c");
        assertThat(events(execution, "MapStateStarted")).hasSize(1);
        assertThat(events(execution, "MapStateSucceeded")).hasSize(1);
        assertThat(events(execution, "MapIterationStarted")).hasSize(3);
    }

    @Test
    void redrive_whenAMapInABranchFailed_goesOnInsideIt() {
        world.tasks.on("Do", fail("Boom"), succeed("1"));
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'P','States':{'P':{'Type':'Parallel','End':true,'Branches':["
                        + "{'StartAt':'M','States':{'M':{'Type':'Map','End':true,'ItemProcessor':{'StartAt':'Do',"
                        + "'States':{'Do':" + task("'End':true") + "}}}}}]}}}",
                "[0]");

        execution.redrive();
        world.finish(execution);

        assertThat(output(execution)).isEqualTo(Json.read("[[1]]"));
        assertThat(events(execution, "MapStateEntered")).hasSize(1);
    }

    @Test
    void redrive_whenOnlyTheOutputOfAFinishedMapFailed_evaluatesItAgain() {
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'M','States':{'M':{'Type':'Map','End':true,"
                        + "'Output':'{% $states.context.Execution.RedriveCount = 1 ? $states.result : $nothing %}',"
                        + "'ItemProcessor':{'StartAt':'Do','States':{'Do':" + task("'End':true") + "}}}}}",
                "[7]");
        assertThat(execution.error()).isEqualTo("States.QueryEvaluationError");

        execution.redrive();
        world.finish(execution);

        assertThat(output(execution)).isEqualTo(Json.read("[7]"));
        assertThat(world.tasks.begun).hasSize(1);
        assertThat(events(execution, "MapStateExited")).hasSize(1);
    }

    @Test
    void redrive_whenTheBranchesEndAtOnce_leavesTheStateOnce() {
        var execution = world.begin(
                "{'QueryLanguage':'JSONata','StartAt':'P','States':{'P':{'Type':'Parallel','End':true,'Branches':["
                        + "{'StartAt':'W','States':{'W':{'Type':'Wait','Timestamp':'2026-01-01T00:00:10Z','End':true}}},"
                        + "{'StartAt':'V','States':{'V':{'Type':'Wait','Timestamp':'2026-01-01T00:00:10Z','End':true}}}"
                        + "]}}}",
                "{}");
        world.pass(Duration.ofSeconds(5));
        execution.stop("Manual", null);
        world.pass(Duration.ofMinutes(5));

        execution.redrive();
        world.finish(execution);

        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(events(execution, "ParallelStateExited")).hasSize(1);
        assertThat(execution.stopDate()).isEqualTo(MachineWorld.START.plusSeconds(305));
    }

    @Test
    void redrive_whenAFailStateFailedIt_entersItAgain() {
        var execution = world.run("{'StartAt':'F','States':{'F':{'Type':'Fail','Error':'No'}}}", "{}");

        execution.redrive();
        world.finish(execution);

        assertThat(execution.status()).isEqualTo(Status.FAILED);
        assertThat(events(execution, "FailStateEntered")).hasSize(2);
    }

    @Test
    void redrive_whenItTimedOut_hasItsWholeTimeAgain() {
        world.tasks.on("A", silence(), echo());
        var execution =
                world.run("{'TimeoutSeconds':60,'StartAt':'A','States':{'A':" + task("'End':true") + "}}", "{}");
        assertThat(execution.status()).isEqualTo(Status.TIMED_OUT);

        execution.redrive();
        world.finish(execution);

        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void redrive_whenItSucceeded_isRefused() {
        var execution = world.run("{'StartAt':'A','States':{'A':{'Type':'Succeed'}}}", "{}");

        assertThat(execution.redrivable()).isFalse();
        assertThatThrownBy(execution::redrive)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SUCCEEDED");
    }
}
