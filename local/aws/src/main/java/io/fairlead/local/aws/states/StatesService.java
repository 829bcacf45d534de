package io.fairlead.local.aws.states;

import io.fairlead.local.asl.Execution;
import io.fairlead.local.asl.TaskRunner.Task;
import io.fairlead.local.aws.events.EventBus;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.states.integration.Api;
import io.fairlead.local.aws.states.integration.AwsIntegrations;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.JsonOperation;
import io.fairlead.local.aws.wire.JsonProtocol;
import io.fairlead.local.aws.wire.JsonService;
import io.fairlead.local.aws.wire.Operations;
import io.fairlead.local.aws.wire.TokenBucket;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** The table of Step Functions' operations, and access to the executions for the world and for figures. */
public final class StatesService extends JsonService {
    private final WorldClock clock;
    private final Executions executions;
    private final ExecutionStart start;
    private final Operations<JsonOperation> operations;
    private final List<Consumer<Task>> taskListeners = new ArrayList<>();

    /**
     * What tasks can call beside functions and other executions.
     *
     * @param lambda functions
     * @param dynamoDb the JSON API of DynamoDB
     * @param secretsManager the JSON API of Secrets Manager
     * @param ssm the JSON API of Systems Manager
     * @param events the JSON API of EventBridge
     * @param stepFunctions the JSON API of this service, as tasks reach it
     * @param bus where the status changes of executions are published
     */
    public record Neighbours(
            LambdaService lambda,
            Api dynamoDb,
            Api secretsManager,
            Api ssm,
            Api events,
            Api stepFunctions,
            EventBus bus) {}

    public StatesService(
            WorldClock clock, ServiceTimes times, Account account, SplittableRandom random, Neighbours neighbours) {
        super(new JsonProtocol("states", "AWSStepFunctions", "1.0", "", "message"));
        this.clock = clock;
        var views = new ExecutionViews(clock);
        var changes = new StatusChanges(neighbours.bus(), views);
        var machines = new Machines(clock, account, new Ids(random.split()));
        this.executions = new Executions(clock, views, changes, machines);
        var integrations = new AwsIntegrations(
                neighbours.lambda(),
                neighbours.dynamoDb(),
                neighbours.secretsManager(),
                neighbours.ssm(),
                neighbours.events(),
                neighbours.stepFunctions(),
                request -> start().start(request));
        var runner = integrations.runner(clock, times, new Ids(random.split()));
        var tokens = new TaskTokens(
                (task, reply) -> {
                    taskListeners.forEach(listener -> listener.accept(task));
                    return runner.begin(task, reply);
                },
                executions);
        this.start = new ExecutionStart(clock, account, random.split(), machines, executions, changes, tokens);
        // aws.md: bucket and refill of us-east-1; starting and redriving have one each.
        var starts = new TokenBucket(clock, 1300, 300);
        var redrives = new TokenBucket(clock, 1300, 300);
        var looks = new TokenBucket(clock, 300, 15);
        this.operations = new Operations<JsonOperation>()
                .on("CreateStateMachine", machines::create)
                .on("UpdateStateMachine", machines::update)
                .on("DescribeStateMachine", machines::describe)
                .on("ListStateMachines", machines::list)
                .on("TagResource", machines::tag)
                .on("UntagResource", machines::untag)
                .on("ListTagsForResource", machines::listTags)
                .on("StartExecution", throttled(starts, start::answer))
                .on("DescribeExecution", throttled(looks, executions::describe))
                .on("DescribeStateMachineForExecution", executions::describeMachine)
                .on("ListExecutions", executions::list)
                .on("GetExecutionHistory", executions::history)
                .on("StopExecution", executions::stop)
                .on("RedriveExecution", throttled(redrives, executions::redrive))
                .on("SendTaskSuccess", tokens::succeed)
                .on("SendTaskFailure", tokens::fail)
                .on("SendTaskHeartbeat", tokens::heartbeat);
    }

    @Override
    protected Operations<JsonOperation> operations() {
        return operations;
    }

    /** The execution of that ARN. */
    public Execution execution(String arn) {
        return clock.exclusively(() -> executions.of(arn));
    }

    /** All executions in the order of their start. */
    public List<Execution> executions() {
        return clock.exclusively(() -> List.copyOf(executions.all()));
    }

    /** Tells the listener of every execution just before it begins, inside the world's lock. */
    public void onStart(Consumer<Execution> listener) {
        clock.exclusively(() -> start.addListener(listener));
    }

    /** Tells the listener of every task just before it begins, inside the world's lock. */
    public void onTask(Consumer<Task> listener) {
        clock.exclusively(() -> taskListeners.add(listener));
    }

    private ExecutionStart start() {
        return start;
    }

    private static JsonOperation throttled(TokenBucket bucket, JsonOperation operation) {
        return input -> {
            if (!bucket.tryTake()) {
                throw AwsError.of("ThrottlingException", "Rate exceeded");
            }
            return operation.perform(input);
        };
    }
}
