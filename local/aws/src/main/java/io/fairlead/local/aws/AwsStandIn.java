package io.fairlead.local.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.TaskRunner.Task;
import io.fairlead.local.aws.dynamodb.DynamoDbService;
import io.fairlead.local.aws.ec2.Ec2Service;
import io.fairlead.local.aws.events.EventsService;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.route53.Route53Service;
import io.fairlead.local.aws.s3.S3Service;
import io.fairlead.local.aws.scheduler.Destinations;
import io.fairlead.local.aws.scheduler.SchedulerService;
import io.fairlead.local.aws.secretsmanager.SecretsManagerService;
import io.fairlead.local.aws.ssm.SsmService;
import io.fairlead.local.aws.states.StatesService;
import io.fairlead.local.aws.states.integration.Api;
import io.fairlead.local.aws.sts.StsService;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsServer;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.JsonService;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** One AWS account in one region, as a client finds it, with typed access for the world around it. */
public final class AwsStandIn implements AutoCloseable {
    private final Account account;
    private final EventsService events;
    private final LambdaService lambda;
    private final DynamoDbService dynamoDb;
    private final SecretsManagerService secrets;
    private final SsmService parameters;
    private final S3Service s3;
    private final Ec2Service ec2;
    private final Route53Service route53;
    private final StatesService stepFunctions;
    private final SchedulerService scheduler;
    private final AwsServer server;
    private final List<DeliveryListener> deliveryListeners = new CopyOnWriteArrayList<>();

    /**
     * How the account is set up.
     *
     * @param account whose resources there are
     * @param seed of all ids and of the jitter of retries
     * @param port on loopback; 0 for any
     */
    public record Settings(Account account, long seed, int port) {
        /** An account of the documentation in us-east-1, at any port. */
        public static Settings seeded(long seed) {
            return new Settings(new Account("111122223333", "us-east-1"), seed, 0);
        }
    }

    public AwsStandIn(WorldClock clock, ServiceTimes times, Settings settings) {
        account = settings.account();
        // One stream for each service, so that a call of one does not change the ids of another.
        var random = new SplittableRandom(settings.seed());
        events = new EventsService(clock, times, account, new Ids(random.split()));
        lambda = new LambdaService(clock, times, account, new Ids(random.split()));
        dynamoDb = new DynamoDbService(clock, account, new Ids(random.split()));
        secrets = new SecretsManagerService(clock, account, new Ids(random.split()), events, lambda);
        parameters = new SsmService(clock, account);
        s3 = new S3Service(clock, account, new Ids(random.split()));
        ec2 = new Ec2Service(clock, times, new Ids(random.split()), account.id(), account.region());
        route53 = new Route53Service(
                clock, times, new Ids(random.split()), account.id(), account.region(), ec2.networks()::hasVpc);
        var neighbours = new StatesService.Neighbours(
                lambda,
                interfered(() -> dynamoDb),
                interfered(() -> secrets),
                interfered(() -> parameters),
                interfered(() -> events),
                interfered(this::stepFunctions),
                events);
        stepFunctions = new StatesService(clock, times, account, random.split(), neighbours);
        events.deliverTo(start -> startExecution("events", start));
        var sts = new StsService(account, new Ids(random.split()));
        scheduler = new SchedulerService(
                clock,
                times,
                account,
                random.split(),
                new Destinations(start -> startExecution("scheduler", start), this::invokeLater));
        server = new AwsServer(
                clock,
                List.of(stepFunctions, lambda, dynamoDb, secrets, parameters, s3, events, scheduler, ec2, route53, sts),
                lambda.senders(),
                settings.port());
    }

    private ObjectNode startExecution(String service, ObjectNode start) {
        delivering(
                service, "states:StartExecution", start.path("stateMachineArn").asText());
        return stepFunctions.call("StartExecution", start);
    }

    private void invokeLater(String function, byte[] payload) {
        delivering("scheduler", "lambda:InvokeFunction", function);
        lambda.invokeLater(function, payload);
    }

    private void delivering(String service, String action, String target) {
        deliveryListeners.forEach(listener -> listener.delivering(service, action, target));
    }

    /** Tells the listener of everything that rules and schedules start from now on. */
    public void onDelivery(DeliveryListener listener) {
        deliveryListeners.add(listener);
    }

    /** What comes between callers and services comes between Step Functions and services too. */
    private Api interfered(Supplier<JsonService> reached) {
        return (task, operation, input) -> {
            var service = reached.get();
            return server().interfered(
                            service, operation, input.toString(), caller(task), () -> service.call(operation, input));
        };
    }

    /** Machine, as its ARN {@code arn:aws:states:<region>:<account>:execution:<machine>:<name>} tells, and state. */
    private static List<String> caller(Task task) {
        return List.of(task.executionArn().split(":", -1)[6], task.state());
    }

    /** Begins to answer over HTTP. */
    public void start() {
        server.start();
    }

    /** What clients take as endpoint. */
    public URI uri() {
        return server.uri();
    }

    /** The server, for listeners and figures. */
    public AwsServer server() {
        return server;
    }

    public Account account() {
        return account;
    }

    public StatesService stepFunctions() {
        return stepFunctions;
    }

    public LambdaService lambda() {
        return lambda;
    }

    public SecretsManagerService secrets() {
        return secrets;
    }

    public DynamoDbService dynamoDb() {
        return dynamoDb;
    }

    public SsmService parameters() {
        return parameters;
    }

    public S3Service s3() {
        return s3;
    }

    public EventsService events() {
        return events;
    }

    public SchedulerService scheduler() {
        return scheduler;
    }

    public Ec2Service ec2() {
        return ec2;
    }

    public Route53Service route53() {
        return route53;
    }

    @Override
    public void close() {
        server.close();
    }
}
