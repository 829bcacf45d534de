package io.fairlead.network.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.AwsPorts;
import io.fairlead.core.json.Json;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.ec2.Ec2Service;
import io.fairlead.local.aws.ec2.Subnet;
import io.fairlead.local.aws.ec2.Vpc;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.network.NetworkHandler;
import io.fairlead.network.sdk.AwsClients;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.route53.Route53Client;

/**
 * The networks of {@code non-prod} in virtual time, the network function of {@code sandbox-non-prod} behind its doorway, and
 * in the ledger what Confluent would have answered to the control function.
 */
public final class NetworkWorld implements AutoCloseable {
    public static final String NETWORK = "sandbox-non-prod";
    public static final String SERVICE = "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718";
    public static final String DOMAIN = "ap123abc.us-east-1.aws.accesspoint.confluent.cloud";
    private static final String EXECUTION = "arn:aws:states:us-east-1:111122223333:execution:apply:test";
    private static final List<String> OBSERVERS = List.of("operations", "client-vpn", "dns");

    public final WorldClock clock = WorldClock.virtual(Instant.parse("2026-01-01T00:00:00Z"));
    public final Ec2Service ec2Service;
    public final Ec2Client ec2;
    public final Route53Client route53;
    private final AwsStandIn standIn;
    private final AwsPorts ports;
    private NetworkHandler handler;
    private final Map<String, Vpc> vpcs = new HashMap<>();
    private final String group;
    private long version;

    public NetworkWorld() {
        standIn = new AwsStandIn(clock, ServiceTimes.load(), AwsStandIn.Settings.seeded(7));
        standIn.start();
        ec2Service = standIn.ec2();
        var surroundings = surroundings(environment());
        ports = new AwsPorts(surroundings);
        var clients = new AwsClients(surroundings, ports.metrics());
        ec2 = clients.build(Ec2Client.builder());
        route53 = clients.build(Route53Client.builder());
        createTable();
        handler = new NetworkHandler(surroundings);
        var networks = ec2Service.networks();

        vpcs.put(
                NETWORK,
                networks.createVpc(NETWORK, "10.0.0.0/20", List.of("10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24")));
        OBSERVERS.forEach(name -> vpcs.put(name, networks.createVpc(name, "10.9.0.0/20")));
        group = networks.createSecurityGroup(vpc(NETWORK), "ccloud-privatelink", "tests", List.of())
                .id();
        register(NETWORK, subnets());
        OBSERVERS.forEach(name -> register(name, List.of()));
        ec2Service.endpoints().publishEndpointService(SERVICE, zoneIds());
        apply(document -> {});
        given(Refs.gateway("non-prod-ingress-privatelink-gateway"), Phase.GATEWAY, "gw-1", Map.of("service", SERVICE));
    }

    /** The access point, as the control function would have recorded it. */
    public void givenAccessPoint() {
        given(Refs.accessPoint(NETWORK), Phase.ACCESS_POINT, "ap-1", Map.of("domain", DOMAIN));
    }

    public void given(Ref ref, Phase phase, String id, Map<String, String> attributes) {
        ledger().record(Desired.of(ref, "spec", phase, Place.CONTROL, ""), version, id, attributes);
    }

    /** Turns what is recorded into an intent, as if the answer to its creation had been lost. */
    public void loseTheAnswerFor(Ref ref, Phase phase) {
        ledger().forget(ref);
        ledger().intend(Desired.of(ref, "spec", phase, Place.network(NETWORK), ""), version);
    }

    /** Makes a changed document the one that is applied. */
    public void apply(Consumer<ObjectNode> change) {
        version = ports.store().documents("non-prod").keep(Topologies.nonProd(change));
    }

    /** Allows to take over what is there. */
    public void applyWithAdoption() {
        apply(document -> ((ObjectNode) document.at("/networks/0/accessPoint")).put("adopt", true));
    }

    public void register(String name, List<String> subnetIds) {
        var value =
                Json.object().put("vpcId", vpc(name)).put("region", "us-east-1").put("cidr", "10.0.0.0/20");
        if (!subnetIds.isEmpty()) {
            value.put("securityGroupId", group);
            subnetIds.forEach(value.putArray("subnetIds")::add);
        }
        var parameter = Json.object()
                .put("Name", "/fairlead/networks/" + name)
                .put("Value", value.toString())
                .put("Type", "String")
                .put("Overwrite", true);
        clock.exclusively(() -> standIn.parameters().call("PutParameter", parameter));
    }

    public String ensure(Ref ref) {
        return perform(Operation.ensure, ref);
    }

    public String await(Ref ref) {
        return perform(Operation.await, ref);
    }

    public String remove(Ref ref) {
        return perform(Operation.remove, ref);
    }

    /** What the function finds of one resource. */
    public Finding observe(Ref ref) {
        perform(Operation.observe, null);
        return findings().stream()
                .filter(finding -> finding.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /** What the function has found in its last observation. */
    public List<Finding> findings() {
        return ports.store().findings("non-prod", EXECUTION).all();
    }

    public Ledger ledger() {
        return ports.store().ledger("non-prod");
    }

    public Entry entry(Ref ref) {
        return ledger().entry(ref).orElseThrow();
    }

    /** The identifier that is recorded. */
    public String id(Ref ref) {
        return Objects.requireNonNull(entry(ref).id());
    }

    public String vpc(String network) {
        return vpcs.get(network).id();
    }

    public List<String> subnets() {
        return ec2Service.networks().subnetsOf(vpc(NETWORK)).stream()
                .map(Subnet::id)
                .toList();
    }

    public List<String> zoneIds() {
        return ec2Service.networks().subnetsOf(vpc(NETWORK)).stream()
                .map(subnet -> subnet.zone().id())
                .toList();
    }

    /** How often an operation was called. */
    public int calls(String service, String operation) {
        return standIn.server().calls().getOrDefault(service, Map.of()).getOrDefault(operation, 0);
    }

    /** Lets so much of the world's time pass. */
    public void advance(Duration time) {
        clock.schedule(time, () -> {});
        clock.runUntil(() -> false, time);
    }

    @Override
    public void close() {
        standIn.close();
        clock.close();
    }

    private String perform(Operation operation, Ref ref) {
        var command = Json.write(new Command(operation, "non-prod", version, EXECUTION, ref));
        var out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(command.getBytes(StandardCharsets.UTF_8)), out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode reply = Json.parse(out.toString(StandardCharsets.UTF_8));
        return reply.path("change").asText();
    }

    /** From now on it is the function outside of the networks that is asked. */
    public void moveOutside() {
        var environment = new HashMap<>(environment());
        environment.remove("FAIRLEAD_NETWORK");
        handler = new NetworkHandler(surroundings(environment));
    }

    private Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(environment, clock, Pause.blocking(), line -> {});
    }

    private Map<String, String> environment() {
        return Map.of(
                "FAIRLEAD_TABLE",
                "fairlead",
                "FAIRLEAD_REGISTRY",
                "/fairlead/networks/",
                "FAIRLEAD_NETWORK",
                NETWORK,
                "AWS_REGION",
                "us-east-1",
                "AWS_ENDPOINT_URL",
                standIn.uri().toString(),
                "AWS_ACCESS_KEY_ID",
                "AKIALOCAL",
                "AWS_SECRET_ACCESS_KEY",
                "local");
    }

    private void createTable() {
        var table = (ObjectNode) Json.parse("""
            {
              "TableName": "fairlead",
              "BillingMode": "PAY_PER_REQUEST",
              "KeySchema": [
                {"AttributeName": "topology", "KeyType": "HASH"}, {"AttributeName": "item", "KeyType": "RANGE"}
              ],
              "AttributeDefinitions": [
                {"AttributeName": "topology", "AttributeType": "S"}, {"AttributeName": "item", "AttributeType": "S"}
              ]
            }
            """);
        clock.exclusively(() -> standIn.dynamoDb().call("CreateTable", table));
    }
}
