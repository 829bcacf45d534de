package io.fairlead.aws.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import io.fairlead.aws.AwsPorts;
import io.fairlead.aws.schedule.Target;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.schedule.Schedules;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.store.Store;
import io.fairlead.core.testing.PortsUnderTest;
import io.fairlead.local.aws.dynamodb.DynamoDbService;
import io.fairlead.local.aws.events.EventsService;
import io.fairlead.local.aws.events.PublishedEvent;
import io.fairlead.local.aws.lambda.FunctionSpec;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.scheduler.Destinations;
import io.fairlead.local.aws.scheduler.SchedulerService;
import io.fairlead.local.aws.secretsmanager.SecretsManagerService;
import io.fairlead.local.aws.ssm.SsmService;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsServer;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/** DynamoDB, Secrets Manager and SSM of the local world in virtual time, and the adapters as a function would build them. */
public final class AwsWorld implements PortsUnderTest {
    public static final String TABLE = "fairlead";
    public static final String GROUP = "fairlead";
    private static final String ROTATION = "fairlead-rotation";

    public final WorldClock clock = WorldClock.virtual(START);
    public final DynamoDbService dynamoDb;
    public final AwsServer server;
    public final AwsPorts ports;
    private final EventsService events;
    private final String rotationFunction;

    public AwsWorld() {
        var account = new Account("111122223333", "us-east-1");
        var ids = new Ids(new SplittableRandom(7));
        dynamoDb = new DynamoDbService(clock, account, ids);
        var lambda = new LambdaService(clock, ServiceTimes.load(), account, ids);
        var secrets = new SecretsManagerService(clock, account, ids, (source, type, about, detail) -> {}, lambda);
        lambda.register(new FunctionSpec(
                ROTATION, 512, Duration.ofMinutes(1), Map.of(), (payload, context) -> "null".getBytes(UTF_8)));
        rotationFunction = lambda.arn(ROTATION);
        var scheduler = new SchedulerService(
                clock,
                ServiceTimes.load(),
                account,
                new SplittableRandom(7),
                new Destinations(start -> Json.object(), lambda::invokeLater));
        events = new EventsService(clock, ServiceTimes.load(), account, ids);
        server = new AwsServer(clock, List.of(dynamoDb, secrets, new SsmService(clock, account), scheduler, events), 0);
        server.start();
        ports = new AwsPorts(surroundings(server.uri()));
        createTable();
        sdk(SchedulerClient.builder()).createScheduleGroup(create -> create.name(GROUP));
    }

    /** A client of the SDK, to judge by what another one than ours finds. */
    public <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C sdk(B builder) {
        return builder.endpointOverride(server.uri())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIALOCAL", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /** What was published. */
    public List<PublishedEvent> events() {
        return events.events();
    }

    /** What schedules start. */
    public Target target() {
        return new Target(
                GROUP,
                "arn:aws:states:us-east-1:111122223333:stateMachine:fairlead-rotate-keys",
                "arn:aws:iam::111122223333:role/fairlead-scheduler",
                "arn:aws:sqs:us-east-1:111122223333:fairlead-dead-letters");
    }

    /** What a function would be given. */
    public Surroundings surroundings(URI endpoint) {
        var environment = Map.ofEntries(
                entry("FAIRLEAD_TABLE", TABLE),
                entry("FAIRLEAD_REGISTRY", "/fairlead/networks/"),
                entry("FAIRLEAD_SCHEDULE_GROUP", GROUP),
                entry("FAIRLEAD_ROTATE_MACHINE", target().machine()),
                entry("FAIRLEAD_SCHEDULER_ROLE", target().role()),
                entry("FAIRLEAD_SCHEDULER_DLQ", target().deadLetters()),
                entry("AWS_REGION", "us-east-1"),
                entry("AWS_ENDPOINT_URL", endpoint.toString()),
                entry("AWS_ACCESS_KEY_ID", "AKIALOCAL"),
                entry("AWS_SECRET_ACCESS_KEY", "local"),
                entry("AWS_SESSION_TOKEN", "session"));
        return new Surroundings(environment, clock, Pause.blocking(), line -> {});
    }

    @Override
    public Store store() {
        return ports.store();
    }

    @Override
    public SecretVault vault() {
        return ports.secrets();
    }

    @Override
    public SecretVersions secretVersions() {
        return ports.secretVersions();
    }

    @Override
    public SecretRotation secretRotation() {
        return ports.secretRotation();
    }

    @Override
    public Schedules schedules() {
        return ports.schedules();
    }

    @Override
    public String rotationFunction() {
        return rotationFunction;
    }

    /** Within a minute: the trial of a rotation function begins a second after it was asked for. */
    @Override
    public void settle() {
        advance(Duration.ofMinutes(1));
    }

    @Override
    public void advance(Duration time) {
        clock.schedule(time, () -> {});
        clock.runUntil(() -> false, time);
    }

    @Override
    public void close() {
        server.close();
        clock.close();
    }

    private void createTable() {
        var client = sdk(DynamoDbClient.builder());
        client.createTable(create -> create.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("topology", KeyType.HASH), key("item", KeyType.RANGE))
                .attributeDefinitions(text("topology"), text("item")));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
