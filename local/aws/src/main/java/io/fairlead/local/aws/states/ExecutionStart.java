package io.fairlead.local.aws.states;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.WorldClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** StartExecution. */
final class ExecutionStart {
    private static final int MAX_INPUT_BYTES = 256 * 1024;

    private final WorldClock clock;
    private final Account account;
    private final SplittableRandom random;
    private final Ids ids;
    private final Machines machines;
    private final Executions executions;
    private final StatusChanges changes;
    private final TaskRunner tasks;
    private final List<Consumer<Execution>> listeners = new ArrayList<>();

    ExecutionStart(
            WorldClock clock,
            Account account,
            SplittableRandom random,
            Machines machines,
            Executions executions,
            StatusChanges changes,
            TaskRunner tasks) {
        this.clock = clock;
        this.account = account;
        this.random = random;
        this.ids = new Ids(random.split());
        this.machines = machines;
        this.executions = executions;
        this.changes = changes;
        this.tasks = tasks;
    }

    void addListener(Consumer<Execution> listener) {
        listeners.add(listener);
    }

    ObjectNode answer(ObjectNode request) {
        var execution = start(request);
        var answer = Json.object().put("executionArn", execution.start().executionArn());
        return answer.set("startDate", Json.epoch(execution.startDate()));
    }

    Execution start(ObjectNode request) {
        var machine = machines.of(Json.text(request, "stateMachineArn", ""));
        var name = Names.valid(Json.text(request, "name", ids.uuid()));
        var input = validInput(Json.text(request, "input", "{}"));
        var arn = account.arn("states", "execution:" + machine.name() + ":" + name);
        return executions.contains(arn) ? sameAgain(executions.of(arn), input) : begin(machine, arn, name, input);
    }

    private Execution begin(Machine machine, String arn, String name, String input) {
        var start = new Execution.Start(arn, name, machine.arn(), machine.name(), machine.roleArn(), input);
        var execution = new Execution(machine.definition(), start, tasks, clock, random.split());
        executions.add(execution);
        execution.onEnd(changes::publish);
        listeners.forEach(listener -> listener.accept(execution));
        execution.begin();
        changes.publish(execution);
        return execution;
    }

    /** StartExecution is idempotent while an execution of that name and input is running. */
    private static Execution sameAgain(Execution present, String input) {
        var running = present.status() == Execution.Status.RUNNING;
        if (running && Json.parse(present.input()).equals(Json.parse(input))) {
            return present;
        }
        throw AwsError.of(
                "ExecutionAlreadyExists",
                "Execution Already Exists: '" + present.start().executionArn() + "'");
    }

    private static String validInput(String input) {
        if (input.getBytes(StandardCharsets.UTF_8).length > MAX_INPUT_BYTES) {
            throw AwsError.of(
                    "ValidationException",
                    "1 validation error detected: Value at 'input' failed to satisfy constraint: "
                            + "Member must have length less than or equal to 262144");
        }
        try {
            Json.parse(input);
        } catch (IllegalArgumentException e) {
            throw AwsError.of(
                    "InvalidExecutionInput", "Invalid State Machine Execution Input: '" + e.getMessage() + "'");
        }
        return input;
    }
}
