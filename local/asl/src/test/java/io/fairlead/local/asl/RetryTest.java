package io.fairlead.local.asl;

import static io.fairlead.local.asl.MachineWorld.START;
import static io.fairlead.local.asl.MachineWorld.events;
import static io.fairlead.local.asl.MachineWorld.task;
import static io.fairlead.local.asl.ScriptedTasks.echo;
import static io.fairlead.local.asl.ScriptedTasks.fail;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.asl.Execution.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final MachineWorld world = new MachineWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Execution run(String retriers) {
        return world.run(
                "{'QueryLanguage':'JSONata','StartAt':'A','States':{'A':"
                        + task("'Arguments':{'n':'{% $states.context.State.RetryCount %}'},'End':true,'Retry':["
                                + retriers + "]")
                        + "}}",
                "{}");
    }

    /** Seconds between the failures and the attempts after them. */
    private static List<Double> delays(Execution execution) {
        var scheduled = events(execution, "TaskScheduled");
        var failed = events(execution, "TaskFailed");
        var delays = new ArrayList<Double>();
        for (var i = 1; i < scheduled.size(); i++) {
            delays.add(scheduled.get(i).path("timestamp").asDouble()
                    - failed.get(i - 1).path("timestamp").asDouble());
        }
        return delays;
    }

    @Test
    void retry_whenDelaysGrow_stopsGrowingAtTheLimit() {
        world.tasks.on("A", fail("Boom"));

        var execution = run("{'ErrorEquals':['Boom'],'IntervalSeconds':3,'BackoffRate':2,'MaxDelaySeconds':10,"
                + "'MaxAttempts':4}");

        assertThat(delays(execution)).containsExactly(3.0, 6.0, 10.0, 10.0);
        assertThat(execution.status()).isEqualTo(Status.FAILED);
        assertThat(world.tasks.begun.stream().map(t -> t.arguments().path("n").asInt()))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void retry_whenNothingIsSaid_hasTheServicesDefaults() {
        world.tasks.on("A", fail("Boom"));

        assertThat(delays(run("{'ErrorEquals':['States.ALL']}"))).containsExactly(1.0, 2.0, 4.0);
    }

    @Test
    void retry_whenThereIsJitter_staysBelowTheComputedDelay() {
        world.tasks.on("A", fail("Boom"));

        var delays = delays(run("{'ErrorEquals':['Boom'],'IntervalSeconds':100,'BackoffRate':1,'MaxAttempts':20,"
                + "'JitterStrategy':'FULL'}"));

        assertThat(delays).hasSize(20).allMatch(d -> d >= 0 && d <= 100).doesNotHaveDuplicates();
    }

    @Test
    void retry_whenErrorsDiffer_countsEachEntryForItself() {
        world.tasks.on("A", fail("One"), fail("Two"), fail("One"), echo());

        var execution = run("{'ErrorEquals':['One'],'MaxAttempts':2,'IntervalSeconds':1},"
                + "{'ErrorEquals':['Two'],'MaxAttempts':1,'IntervalSeconds':50}");

        assertThat(delays(execution)).containsExactly(1.0, 50.0, 2.0);
        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(execution.stopDate()).isEqualTo(START.plusSeconds(57));
    }

    @Test
    void retry_whenATaskTimesOut_isNotTakenByTaskFailed() {
        world.tasks.on("A", ScriptedTasks.silence());

        var execution = world.run(
                "{'StartAt':'A','States':{'A':"
                        + task("'TimeoutSeconds':5,'End':true,'Retry':[{'ErrorEquals':['States.TaskFailed']}]") + "}}",
                "{}");

        assertThat(world.tasks.begun).hasSize(1);
        assertThat(execution.error()).isEqualTo("States.Timeout");
    }
}
