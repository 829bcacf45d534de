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

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution.Status;
import io.fairlead.local.asl.query.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Map and Parallel where several flows are really under way at once, which few recordings show. */
class BranchingTest {
    private final MachineWorld world = new MachineWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private static String map(String fields) {
        return "{'QueryLanguage':'JSONata','StartAt':'M','States':{'M':{'Type':'Map','End':true," + fields
                + "'ItemProcessor':{'StartAt':'Do','States':{'Do':" + task("'End':true") + "}}}}}";
    }

    private static List<Long> previous(List<ObjectNode> events) {
        return events.stream().map(e -> e.path("previousEventId").asLong()).toList();
    }

    @Test
    void map_whenConcurrencyIsUnlimited_startsAllFromTheSameEvent() {
        var execution = world.run(map(""), "[1,2,3]");

        assertThat(previous(events(execution, "MapIterationStarted"))).containsExactly(3L, 3L, 3L);
        assertThat(types(execution).subList(3, 6)).containsOnly("MapIterationStarted");
        assertThat(output(execution)).isEqualTo(Json.read("[1,2,3]"));
    }

    @Test
    void map_whenConcurrencyIsLimited_startsTheNextAfterTheLastEventOfAFinishedOne() {
        var execution = world.run(map("'MaxConcurrency':2,"), "[1,2,3]");

        var third = events(execution, "MapIterationStarted").get(2);
        var from = execution.history().get(third.path("previousEventId").asInt() - 1);
        assertThat(from.path("type").asText()).isEqualTo("TaskStateExited");
        assertThat(world.tasks.begun).hasSize(3);
    }

    @Test
    void map_whenThereAreMoreItemsThanAnInlineMapRunsAtOnce_runsFortyAtOnce() {
        var items = "[" + "0,".repeat(44) + "0]";

        var execution = world.run(map(""), items);

        assertThat(previous(events(execution, "MapIterationStarted")).stream()
                        .filter(id -> id == 3)
                        .count())
                .isEqualTo(40);
        assertThat(output(execution)).hasSize(45);
    }

    @Test
    void map_whenThereAreNoItems_isOverAtOnce() {
        var execution = world.run(map(""), "[]");

        assertThat(types(execution))
                .containsExactly(
                        "ExecutionStarted",
                        "MapStateEntered",
                        "MapStateStarted",
                        "MapStateSucceeded",
                        "MapStateExited",
                        "ExecutionSucceeded");
        assertThat(event(execution, "MapStateExited").path("previousEventId").asInt())
                .isEqualTo(3);
    }

    @Test
    void map_whenAnIterationFails_abortsTheOthersBecauseOfIt() {
        world.tasks.on("Do", silence(), fail("Boom"), silence());

        var execution = world.run(map(""), "[1,2,3]");

        var reason = event(execution, "TaskFailed").path("id").asLong();
        assertThat(previous(events(execution, "TaskStateAborted"))).containsExactly(reason, reason);
        assertThat(previous(events(execution, "MapIterationFailed"))).containsExactly(reason);
        assertThat(previous(events(execution, "MapStateFailed"))).containsExactly(reason);
        assertThat(world.tasks.cancelled).contains("Do", "Do");
        assertThat(execution.error()).isEqualTo("Boom");
    }

    @Test
    void map_whenItIsRetried_beginsAllOver() {
        world.tasks.on("Do", succeed("1"), fail("Boom"), succeed("3"), succeed("4"));

        var execution =
                world.run(map("'MaxConcurrency':1,'Retry':[{'ErrorEquals':['Boom'],'IntervalSeconds':7}],"), "[1,2]");

        assertThat(output(execution)).isEqualTo(Json.read("[3,4]"));
        assertThat(events(execution, "MapStateStarted")).hasSize(2);
        assertThat(event(execution, "MapStateStarted").path("previousEventId").asLong())
                .isEqualTo(event(execution, "TaskFailed").path("id").asLong());
    }

    @Test
    void map_whenFailuresAreTolerated_goesOnUntilThereAreTooMany() {
        world.tasks.on("Do", fail("One"), fail("Two"), echo());
        var fields = "'MaxConcurrency':1,'ToleratedFailureCount':%d,";

        assertThat(output(world.run(map(fields.formatted(2)), "[1,2,3]")))
                .isEqualTo(Json.read(json("[{'Error':'One','Cause':'why'},{'Error':'Two','Cause':'why'},3]")));

        world.tasks.on("Do", fail("One"), fail("Two"), echo());
        assertThat(world.run(map(fields.formatted(1)), "[1,2,3]").error())
                .isEqualTo("States.ExceedToleratedFailureThreshold");
    }

    @Test
    void variables_whenAssignedInside_stayInside() {
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'A','States':{"
                        + "'A':{'Type':'Pass','Assign':{'outer':'kept','shared':1},'Next':'M'},"
                        + "'M':{'Type':'Map','Items':[1,2],'Next':'Z','ItemProcessor':{'StartAt':'I','States':{"
                        + "'I':{'Type':'Pass','Assign':{'shared':'{% $states.input %}','own':true},'Next':'J'},"
                        + "'J':{'Type':'Pass','Output':'{% [$outer, $shared, $own] %}','End':true}}}},"
                        + "'Z':{'Type':'Pass','Output':{'inside':'{% $states.input %}','shared':'{% $shared %}',"
                        + "'own':'{% $exists($own) %}'},'End':true}}}",
                "{}");

        assertThat(output(execution))
                .isEqualTo(Json.read(json("{'inside':[['kept',1,true],['kept',2,true]],'shared':1,'own':false}")));
    }

    @Test
    void parallel_whenABranchFails_abortsTheTasksOfAllAndCanBeCaught() {
        world.tasks.on("A", silence()).on("B", fail("Boom"));
        var execution = world.run(
                "{'QueryLanguage':'JSONata','StartAt':'P','States':{'P':{'Type':'Parallel','End':true,'Branches':["
                        + "{'StartAt':'A','States':{'A':" + task("'End':true") + "}},"
                        + "{'StartAt':'B','States':{'B':" + task("'End':true") + "}}],"
                        + "'Catch':[{'ErrorEquals':['States.TaskFailed'],'Next':'Z'}]},'Z':{'Type':'Succeed'}}}",
                "{}");

        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
        var reason = event(execution, "TaskFailed").path("id").asLong();
        assertThat(previous(events(execution, "TaskStateAborted"))).containsExactly(reason, reason);
        assertThat(previous(events(execution, "ParallelStateFailed"))).containsExactly(reason);
        assertThat(output(execution)).isEqualTo(Json.read(json("{'Error':'Boom','Cause':'why'}")));
    }
}
