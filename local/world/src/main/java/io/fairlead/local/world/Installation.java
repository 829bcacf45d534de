package io.fairlead.local.world;

import io.fairlead.core.json.Json;
import io.fairlead.core.network.RegisteredNetwork;
import io.fairlead.installation.DeployedFunction;
import io.fairlead.installation.Names;
import io.fairlead.installation.PrivatePath;
import io.fairlead.installation.References;
import io.fairlead.installation.Registrations;
import io.fairlead.installation.Table;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the infrastructure makes before the first execution. What is around the functions comes from {@link
 * io.fairlead.installation.Installation}, as for the infrastructure code; networks are here.
 */
final class Installation implements AutoCloseable {
    static final Names NAMES = new Names(Names.DEFAULT_PREFIX);
    static final References REFERENCES = new References("aws", "us-east-1", "111122223333");
    private static final Registrations REGISTRATIONS = new Registrations(NAMES, REFERENCES.region());
    static final String TABLE = NAMES.table();
    static final String CONFLUENT_SECRET = NAMES.confluentSecret();
    static final String DOCUMENTS = REFERENCES.in(NAMES.documentBucket());

    private final AwsStandIn aws;
    private final ConfluentCloud confluent;
    private final PrivateDns dns;
    private final FunctionInstallation functions;
    private final Map<String, String> vpcIds = new TreeMap<>();

    Installation(
            AwsStandIn aws,
            ConfluentCloud confluent,
            PrivateDns dns,
            WorldClock clock,
            Faults faults,
            Path trust,
            @Nullable Path packages) {
        this.aws = aws;
        this.confluent = confluent;
        this.dns = dns;
        this.functions = new FunctionInstallation(aws, confluent, clock, faults, trust, REFERENCES, packages);
    }

    /** Makes it all. */
    void install(List<NetworkPlan> networks, int firstDnsPort) {
        var whole = io.fairlead.installation.Installation.of(
                NAMES.prefix(),
                networks.stream()
                        .filter(NetworkPlan::isWorkload)
                        .map(NetworkPlan::name)
                        .toList());
        createTable(whole.table());
        createBucket();
        createConfluentSecret();
        whole.functionsOutside().forEach(functions::register);
        var port = firstDnsPort;
        for (var network : networks) {
            install(network, whole.functionsIn(network.name()), port);
            port += firstDnsPort == 0 ? 0 : 1;
        }
        new Schedules(aws, REFERENCES).install(whole.scheduleGroups(), whole.schedules());
        var machines = new Machines(aws, REFERENCES);
        machines.install(whole.machines(), NAMES.roleArn("states"));
        machines.listen(whole.rules());
    }

    /** Processes of functions, if there are any, end. */
    @Override
    public void close() {
        functions.close();
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

    private void install(NetworkPlan network, List<DeployedFunction> inside, int dnsPort) {
        var vpc = aws.ec2().networks().createVpc(network.name(), network.cidr());
        vpcIds.put(network.name(), vpc.id());
        createSubnets(vpc, network);
        PrivatePath.domains(REFERENCES.region())
                .values()
                .forEach(domain -> aws.route53()
                        .resolverRules()
                        .associate(vpc.id(), new ResolverRule(ResolverRule.Kind.SYSTEM, domain)));
        var resolver = dns.start(vpc.id(), dnsPort);
        if (!network.isWorkload()) {
            register(REGISTRATIONS.observer(network.name(), vpc.id(), network.cidr()));
            return;
        }
        inside.forEach(function ->
                functions.register(function, vpc.id(), resolver.getHostString() + ":" + resolver.getPort()));
        register(REGISTRATIONS.workload(
                network.name(),
                vpc.id(),
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
                                PrivatePath.PORTS.stream()
                                        .map(port -> new Ingress(port, network.cidr()))
                                        .toList())
                        .id()));
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
                                .put("Name", NAMES.registered(network.name()))
                                .put("Type", "String")
                                .put("Value", Json.write(network)));
    }

    private void createTable(Table table) {
        var request = Json.object().put("TableName", table.name()).put("BillingMode", "PAY_PER_REQUEST");
        var attributes = request.putArray("AttributeDefinitions");
        for (var key : List.of(table.partitionKey(), table.sortKey())) {
            attributes.addObject().put("AttributeName", key).put("AttributeType", "S");
        }
        var keys = request.putArray("KeySchema");
        keys.addObject().put("AttributeName", table.partitionKey()).put("KeyType", "HASH");
        keys.addObject().put("AttributeName", table.sortKey()).put("KeyType", "RANGE");
        aws.dynamoDb().call("CreateTable", request);
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
