package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.control.ControlHandler;
import io.fairlead.core.json.Json;
import io.fairlead.core.network.RegisteredNetwork;
import io.fairlead.kafka.KafkaHandler;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.dns.PrivateDns;
import io.fairlead.local.aws.ec2.AvailabilityZone;
import io.fairlead.local.aws.ec2.SecurityGroup.Ingress;
import io.fairlead.local.aws.ec2.Subnet;
import io.fairlead.local.aws.ec2.Vpc;
import io.fairlead.local.aws.route53.ResolverRule;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.ConfluentCloud;
import io.fairlead.local.world.faults.Faults;
import io.fairlead.network.NetworkHandler;
import io.fairlead.planner.PlannerHandler;
import io.fairlead.rotation.RotationHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that the infrastructure makes before the first execution: networks, functions, table, machines. */
final class Installation {
    static final String TABLE = "fairlead";
    static final String CONFLUENT_SECRET = "/fairlead/confluent-cloud-api-key";
    static final String DOCUMENTS = "fairlead-documents";
    static final String ROTATION = "fairlead-rotation";

    /** A proof may take ten minutes. */
    private static final Duration ROTATION_TIMEOUT = Duration.ofMinutes(15);

    private final AwsStandIn aws;
    private final ConfluentCloud confluent;
    private final PrivateDns dns;
    private final FunctionInstallation functions;
    private final Map<String, String> vpcIds = new TreeMap<>();

    Installation(
            AwsStandIn aws, ConfluentCloud confluent, PrivateDns dns, WorldClock clock, Faults faults, Path trust) {
        this.aws = aws;
        this.confluent = confluent;
        this.dns = dns;
        this.functions = new FunctionInstallation(aws, confluent, clock, faults, trust);
    }

    /** Makes it all. */
    void install(List<NetworkPlan> networks, int firstDnsPort) {
        createTable();
        createBucket();
        createConfluentSecret();
        functions.register(
                "fairlead-planner", PlannerHandler::new, Map.of("FAIRLEAD_CONTROL_FUNCTION", "fairlead-control"));
        var machines = new Machines(aws);
        var schedules = new Schedules(aws);
        functions.register("fairlead-control", ControlHandler::new, rotating(machines, schedules));
        functions.register(ROTATION, RotationHandler::new, Map.of(), ROTATION_TIMEOUT);
        var port = firstDnsPort;
        for (var network : networks) {
            install(network, port);
            port += firstDnsPort == 0 ? 0 : 1;
        }
        schedules.install(functionsThatIdle(networks));
        machines.install(TABLE);
    }

    /** What the control function needs to switch rotation on. */
    private Map<String, String> rotating(Machines machines, Schedules schedules) {
        return Map.of(
                "FAIRLEAD_ROTATE_MACHINE",
                machines.arn("rotate-keys"),
                "FAIRLEAD_SCHEDULER_ROLE",
                schedules.role(),
                "FAIRLEAD_SCHEDULE_GROUP",
                Schedules.TOPOLOGIES,
                "FAIRLEAD_ROTATION_FUNCTION",
                aws.lambda().arn(ROTATION));
    }

    /** Nobody calls these for a month. */
    private static List<String> functionsThatIdle(List<NetworkPlan> networks) {
        return Stream.concat(
                        networks.stream()
                                .filter(NetworkPlan::isWorkload)
                                .flatMap(network -> Stream.of(
                                        "fairlead-network-" + network.name(), "fairlead-kafka-" + network.name())),
                        Stream.of(ROTATION))
                .toList();
    }

    /** What the functions log. */
    Logs logs() {
        return functions.logs();
    }

    /** The VPCs of the networks, by the networks' names. */
    Map<String, String> vpcIds() {
        return Map.copyOf(vpcIds);
    }

    /** The network of a VPC. */
    String networkOf(String vpcId) {
        return vpcIds.entrySet().stream()
                .filter(entry -> entry.getValue().equals(vpcId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(vpcId);
    }

    private void install(NetworkPlan network, int dnsPort) {
        var vpc = aws.ec2().networks().createVpc(network.name(), network.cidr());
        vpcIds.put(network.name(), vpc.id());
        createSubnets(vpc, network);
        // A FORWARD rule for confluent.cloud would shadow the public hop; a SYSTEM rule for it wins.
        aws.route53()
                .resolverRules()
                .associate(
                        vpc.id(),
                        new ResolverRule(
                                ResolverRule.Kind.SYSTEM,
                                aws.account().region() + ".aws.accesspoint.glb.confluent.cloud"));
        var resolver = dns.start(vpc.id(), dnsPort);
        if (!network.isWorkload()) {
            register(new RegisteredNetwork(
                    network.name(), vpc.id(), aws.account().region(), network.cidr(), List.of(), null, null, null));
            return;
        }
        var inVpc = Map.of(
                "FAIRLEAD_NETWORK",
                network.name(),
                "FAIRLEAD_DNS",
                resolver.getHostString() + ":" + resolver.getPort());
        functions.register("fairlead-network-" + network.name(), NetworkHandler::new, inVpc, vpc.id());
        functions.register("fairlead-kafka-" + network.name(), KafkaHandler::new, inVpc, vpc.id());
        register(new RegisteredNetwork(
                network.name(),
                vpc.id(),
                aws.account().region(),
                network.cidr(),
                aws.ec2().networks().subnetsOf(vpc.id()).stream()
                        .map(Subnet::id)
                        .toList(),
                aws.ec2()
                        .networks()
                        .createSecurityGroup(
                                vpc.id(),
                                "ccloud-privatelink-" + network.name(),
                                "Clients of Confluent's PrivateLink endpoint",
                                List.of(new Ingress(443, network.cidr()), new Ingress(9092, network.cidr())))
                        .id(),
                "fairlead-network-" + network.name(),
                "fairlead-kafka-" + network.name()));
    }

    /** By zone ids, as Confluent names them: the names {@code us-east-1a} and so on are another order in each account. */
    private void createSubnets(Vpc vpc, NetworkPlan network) {
        var zones = aws.ec2().networks().zones().stream()
                .map(AvailabilityZone::id)
                .sorted()
                .iterator();
        for (var cidr : network.subnets()) {
            var zone = zones.next();
            aws.ec2().networks().createSubnet(vpc.id(), network.name() + "-" + zone, cidr, zone);
        }
    }

    private void register(RegisteredNetwork network) {
        aws.parameters()
                .call(
                        "PutParameter",
                        Json.object()
                                .put("Name", "/fairlead/networks/" + network.name())
                                .put("Type", "String")
                                .put("Value", Json.write(network)));
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

    private void createBucket() {
        aws.s3().createVersionedBucket(DOCUMENTS);
    }

    private void createConfluentSecret() {
        var key = confluent.cloudApiKey();
        aws.secrets()
                .call(
                        "CreateSecret",
                        Json.object()
                                .put("Name", CONFLUENT_SECRET)
                                .put("ClientRequestToken", "00000000-0000-4000-8000-000000000000")
                                .put("Description", "Cloud API key of the Fairlead control plane")
                                .put(
                                        "SecretString",
                                        Json.object()
                                                .put("key", key.id())
                                                .put("secret", key.secret())
                                                .toString()));
    }
}
