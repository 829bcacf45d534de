package io.fairlead.rotation.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.AwsPorts;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.confluent.Login;
import io.fairlead.confluent.Target;
import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.ClientSecretName;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.core.secret.SecretRotation.Setting;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.testing.Topologies;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.lambda.FunctionSpec;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.lambda.LocalFunction;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.AwsSide;
import io.fairlead.local.confluent.ConfluentCloud;
import io.fairlead.local.confluent.EndpointsMode;
import io.fairlead.local.confluent.PublicNames;
import io.fairlead.local.confluent.Settings;
import io.fairlead.rotation.RotationHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The rotation function on the stand-ins for AWS and Confluent, called by Secrets Manager. In the place of the kafka function
 * is one that calls the data plane with the version that it is told.
 */
public final class StandIns implements AutoCloseable {
    public static final ClientSecretName NAME = new ClientSecretName("minimal", "orders/producer/java_client");
    public static final String TOKEN = "01234567-89ab-4cde-8f01-23456789abcd";
    private static final String CONFLUENT_SECRET = "fairlead/confluent";
    private static final String TABLE = "fairlead";
    private static final String ROTATION = "fairlead-rotation";
    private static final String KAFKA = "fairlead-kafka-sandbox-minimal";

    public final WorldClock clock = WorldClock.virtual(Instant.parse("2026-01-01T00:00:00Z"));
    public final AwsStandIn aws = new AwsStandIn(clock, ServiceTimes.load(), AwsStandIn.Settings.seeded(7));
    public final ConfluentCloud confluent = new ConfluentCloud(
            clock,
            ServiceTimes.load(),
            new Settings(7, "us-east-1", EndpointsMode.LOOPBACK, 0, 0, null),
            new NoEndpoints(),
            new NoNames());
    public final AwsPorts ports;
    public final ApiKeys keys;
    public final String account;
    public final String cluster;
    public final String arn;
    public final String firstKey;
    /** What the kafka function was asked. */
    public final List<JsonNode> asked = new ArrayList<>();

    /** What is in the place of the kafka function. */
    public LocalFunction kafka = this::prove;

    private final HttpTransport transport = new HttpTransport(HttpTransport.Options.of("rotation-test"));
    private final ConfluentClient cloud;
    private final SecretVersions versionsForKafka;
    private final RotationHandler rotation;

    public StandIns() {
        aws.start();
        var admin = confluent.cloudApiKey();
        cloud = ConfluentClient.controlPlane(
                URI.create(confluent.controlPlaneUrl()),
                Login.of(Optional.of(new Credential(admin.id(), Secret.of(admin.secret())))),
                transport,
                clock::sleep);
        keys = new ApiKeys(cloud);
        createTable();
        register(ROTATION, Duration.ofMinutes(15), this::rotate);
        register(KAFKA, Duration.ofMinutes(2), (payload, context) -> kafka.invoke(payload, context));
        ports = new AwsPorts(surroundings("TEST"));
        versionsForKafka = new AwsPorts(surroundings(KAFKA)).secretVersions();
        rotation = new RotationHandler(surroundings(ROTATION));
        secret(CONFLUENT_SECRET, Json.object().put("key", admin.id()).put("secret", admin.secret()));
        network("sandbox-minimal", KAFKA);
        account = create("/iam/v2/service-accounts", Json.object().put("display_name", "orders_producer"));
        cluster = createCluster();
        var first = keys.create("orders_producer", marker().behind("by apply"), account, cluster);
        firstKey = first.key();
        arn = ports.secrets()
                .create(
                        NAME.path(),
                        "Kafka client of the producer",
                        Map.of(
                                ClientSecretName.TOPOLOGY_TAG, NAME.topology(),
                                ClientSecretName.MARKER_TAG, marker().text()),
                        new ClientSecretValue.Kafka(first, "lkc-orders:9092"))
                .arn();
        ports.store().documents(NAME.topology()).keep(Topologies.minimal());
        record(Refs.serviceAccount("orders_producer"), Phase.SERVICE_ACCOUNT, account);
        record(Refs.cluster("orders"), Phase.CLUSTER, cluster);
        record(Refs.clientSecret(NAME.name()), Phase.CLUSTER_SECRET, arn);
        advance(Duration.ofMinutes(10)); // the first key is known by now
    }

    private static Marker marker() {
        return Marker.of("fairlead", NAME.topology(), Refs.clientSecret(NAME.name()));
    }

    /** Rotation is on, and its trial is over. */
    public void switchOn() {
        ports.secretRotation().switchOn(arn, new Setting(aws.lambda().arn(ROTATION), 37));
        advance(Duration.ofMinutes(15));
    }

    /** Rotates, and says how long it took until the label was moved. */
    public Duration rotate(String version) {
        var begun = clock.instant();
        ports.secretRotation().start(arn, version);
        until(() -> current().equals(version));
        return Duration.between(begun, clock.instant());
    }

    public String current() {
        return ports.secretVersions().holder(arn, "AWSCURRENT").orElse("nobody");
    }

    /** The JSON behind a label. */
    public JsonNode json(String label) {
        return Json.parse(aws.secrets()
                .call("GetSecretValue", Json.object().put("SecretId", arn).put("VersionStage", label))
                .path("SecretString")
                .asText());
    }

    /** Somebody writes into the secret. */
    public void write(JsonNode json, String version) {
        aws.secrets()
                .call(
                        "PutSecretValue",
                        Json.object()
                                .put("SecretId", arn)
                                .put("ClientRequestToken", version)
                                .put("SecretString", json.toString()));
    }

    /** Somebody deletes the service account, and its keys with it. */
    public void deleteAccount() {
        cloud.remove(Target.of("/iam/v2/service-accounts/{}", account));
    }

    /** Living keys of the account. */
    public List<String> alive() {
        return confluent.liveKeysOf("orders_producer");
    }

    public void advance(Duration time) {
        clock.schedule(time, () -> {});
        clock.runUntil(() -> false, time);
    }

    public void until(BooleanSupplier done) {
        if (!clock.runUntil(done, Duration.ofHours(1))) {
            throw new IllegalStateException("not within an hour");
        }
    }

    /** The network is registered with another function. */
    public void register(String kafkaFunction) {
        network("sandbox-minimal", kafkaFunction);
    }

    private byte[] prove(byte[] payload, InvocationContext context) {
        var command = Json.parse(new String(payload, UTF_8));
        asked.add(command);
        var version = command.has("secretVersion")
                ? command.path("secretVersion").asText()
                : versionsForKafka.holder(arn, "AWSCURRENT").orElseThrow();
        var credential = versionsForKafka.read(arn, version).orElseThrow().credential();
        var client = new ConfluentClient(
                URI.create("http://127.0.0.1:" + confluent.dataPlanePort()),
                Optional.of(credential),
                ConfluentErrors.KAFKA_REST,
                transport,
                clock::sleep);
        try {
            client.get(Target.of("/kafka/v3/clusters/{}/topics", cluster));
        } catch (BadCredential young) {
            throw new NotReady("the key is not known yet: " + young.what(), "");
        }
        return "{\"change\":\"NONE\"}".getBytes(UTF_8);
    }

    private void register(String name, Duration timeout, LocalFunction code) {
        aws.lambda().register(new FunctionSpec(name, 512, timeout, Map.of(), code));
    }

    private byte[] rotate(byte[] payload, InvocationContext context) {
        return Invocations.handle(rotation, new String(payload, UTF_8)).getBytes(UTF_8);
    }

    private Surroundings surroundings(String function) {
        var environment = new HashMap<String, String>();
        environment.put("AWS_REGION", "us-east-1");
        environment.put("AWS_ENDPOINT_URL", aws.uri().toString());
        environment.put("AWS_ACCESS_KEY_ID", LambdaService.accessKey(function));
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("FAIRLEAD_TABLE", TABLE);
        environment.put("FAIRLEAD_REGISTRY", "/fairlead/networks/");
        environment.put("FAIRLEAD_CONFLUENT_URL", confluent.controlPlaneUrl());
        environment.put("FAIRLEAD_CONFLUENT_SECRET", CONFLUENT_SECRET);
        return new Surroundings(environment, clock, clock::sleep, line -> {});
    }

    private void createTable() {
        aws.dynamoDb().call("CreateTable", (ObjectNode) Json.parse("""
                                {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
                                 "AttributeDefinitions": [{"AttributeName": "topology", "AttributeType": "S"},
                                                          {"AttributeName": "item", "AttributeType": "S"}],
                                 "KeySchema": [{"AttributeName": "topology", "KeyType": "HASH"},
                                               {"AttributeName": "item", "KeyType": "RANGE"}]}
                                """.formatted(TABLE)));
    }

    private void secret(String name, JsonNode value) {
        aws.secrets()
                .call(
                        "CreateSecret",
                        Json.object()
                                .put("Name", name)
                                .put("ClientRequestToken", "00000000-0000-4000-8000-000000000000")
                                .put("SecretString", value.toString()));
    }

    private void network(String name, String function) {
        var network = Json.object()
                .put("vpcId", "vpc-1")
                .put("region", "us-east-1")
                .put("cidr", "10.0.0.0/20")
                .put("kafkaFunction", function);
        aws.parameters()
                .call(
                        "PutParameter",
                        Json.object()
                                .put("Name", "/fairlead/networks/" + name)
                                .put("Type", "String")
                                .put("Overwrite", true)
                                .put("Value", network.toString()));
    }

    private String createCluster() {
        var environment = create("/org/v2/environments", Json.object().put("display_name", "minimal"));
        var body = Json.object();
        var spec = body.putObject("spec")
                .put("display_name", "orders")
                .put("availability", "HIGH")
                .put("cloud", "AWS")
                .put("region", "us-east-1");
        spec.putObject("config").put("kind", "Enterprise");
        spec.putObject("environment").put("id", environment);
        var id = create("/cmk/v2/clusters", body);
        advance(Duration.ofHours(1));
        return id;
    }

    private String create(String path, ObjectNode body) {
        return cloud.post(Target.of(path), body).path("id").asText();
    }

    private void record(Ref ref, Phase phase, String id) {
        ports.store().ledger(NAME.topology()).record(Desired.of(ref, "", phase, Place.CONTROL, ""), 1, id, Map.of());
    }

    @Override
    public void close() {
        aws.close();
        confluent.close();
        clock.close();
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NoEndpoints implements AwsSide {
        @Override
        public void publishEndpointService(String serviceName, List<String> zoneIds) {}

        @Override
        public Optional<Endpoint> endpoint(String vpcEndpointId) {
            return Optional.empty();
        }

        @Override
        public void accept(String vpcEndpointId) {}

        @Override
        public void reject(String vpcEndpointId) {}
    }

    private static final class NoNames implements PublicNames {
        @Override
        public void cname(String name, String target) {}

        @Override
        public void remove(String name) {}
    }
}
