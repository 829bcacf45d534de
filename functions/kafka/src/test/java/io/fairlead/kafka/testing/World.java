package io.fairlead.kafka.testing;

import io.fairlead.confluent.HttpTransport;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.json.Json;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Kinds;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.testing.InMemoryStore;
import io.fairlead.core.testing.InMemoryVault;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.Topology.ClientSecret;
import io.fairlead.kafka.acl.AclKind;
import io.fairlead.kafka.acl.SuspendAccount;
import io.fairlead.kafka.link.ConfirmLink;
import io.fairlead.kafka.link.LinkKind;
import io.fairlead.kafka.mirror.MirrorKind;
import io.fairlead.kafka.path.PathFailures;
import io.fairlead.kafka.path.PrivatePath;
import io.fairlead.kafka.path.VpcResolver;
import io.fairlead.kafka.probe.ClientSecretProbe;
import io.fairlead.kafka.rest.Clusters;
import io.fairlead.kafka.rest.DataPlane;
import io.fairlead.kafka.rest.KafkaRest;
import io.fairlead.kafka.rest.Keys;
import io.fairlead.kafka.rest.Names;
import io.fairlead.kafka.topic.TopicKind;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.AwsSide;
import io.fairlead.local.confluent.ConfluentCloud;
import io.fairlead.local.confluent.EndpointsMode;
import io.fairlead.local.confluent.PublicNames;
import io.fairlead.local.confluent.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The reference topology after the control function has done its work: clusters, accounts, roles and keys are there and known
 * to the ledger, nothing is on the data plane yet. Time passes only while somebody waits.
 */
public final class World implements AutoCloseable {
    public static final Place SANDBOX = Place.kafka("sandbox-non-prod");
    public static final Place SHARED = Place.kafka("shared-non-prod");

    private static final Duration SETTLED = Duration.ofMinutes(10);
    private static final Settings SETTINGS = new Settings(7, "us-east-1", EndpointsMode.LOOPBACK, 0, 0, null);

    private final WorldClock clock = WorldClock.virtual(Instant.parse("2026-01-01T00:00:00Z"));
    private final Pause pause = this::pass;
    private final ConfluentCloud confluent;
    private final List<Measurement> published = new ArrayList<>();
    private final PathFailures failures = new PathFailures(published::add, "here");
    private final PrivatePath path = new PrivatePath(VpcResolver.at("127.0.0.1:9"), failures);
    private final HttpTransport transport =
            new HttpTransport(HttpTransport.Options.of("kafka").over(path, path));
    private final InMemoryStore store = new InMemoryStore(clock);
    private final InMemoryVault vault = new InMemoryVault();
    /** The same for every command, as in a function that stays warm. */
    private final Kinds kinds = Kinds.of(
            new TopicKind(clusters()),
            new AclKind(clusters(), pause),
            new LinkKind(clusters(), new Keys(vault, vault.byVersion())),
            new MirrorKind(clusters()));

    private final Organization organization;
    private Topology topology;
    private long version;

    private World(Topology topology, Settings settings) {
        this.confluent = new ConfluentCloud(clock, ServiceTimes.load(), settings, new NoAws(), new NoNames());
        this.organization = new Organization(confluent, transport, pause);
        this.topology = topology;
        this.version = store.documents(topology.name()).keep(topology);
    }

    /** Figures of the path. */
    public List<Measurement> published() {
        return published;
    }

    /** Everything that the control function makes has been there for long. */
    public static World settled(Examples example) {
        return settled(example, SETTINGS);
    }

    /** The same where ACLs tell accounts by their numbers. */
    public static World settledWithNumericPrincipals(Examples example) {
        return settled(example, SETTINGS.withNumericPrincipals());
    }

    private static World settled(Examples example, Settings settings) {
        var world = unsettled(example, settings);
        world.wait(SETTLED);
        return world;
    }

    /** Clusters are up; keys and roles were made just now. */
    public static World unsettled(Examples example) {
        return unsettled(example, SETTINGS);
    }

    private static World unsettled(Examples example, Settings settings) {
        var world = new World(example.topology(), settings);
        var clusters =
                world.topology.clusters().stream().map(Topology.Cluster::name).toList();
        clusters.forEach(name -> world.record(Refs.cluster(name), world.organization.cluster(name), Map.of()));
        world.wait(SETTLED);
        world.topology.accounts().forEach(world::make);
        world.topology
                .workloads()
                .forEach(network -> world.record(Refs.dnsRecord(network.name()), "*.ap." + network.name(), Map.of()));
        return world;
    }

    private void make(Topology.Account account) {
        var id = organization.account(account.name());
        record(Refs.serviceAccount(account.name()), id, Map.of());
        account.roles().forEach(grant -> {
            var cluster = grant.cluster();
            var role = cluster == null
                    ? organization.onSubjects(id, grant.role(), organization.registry())
                    : organization.administrator(id, id(Refs.cluster(cluster)));
            record(new Ref("role-binding", account.name() + "/" + grant.role()), role, Map.of());
        });
        account.secrets().forEach(secret -> replaceKey(secret.name()));
    }

    /** Makes a new key and puts it into the secret; an old one lives on. */
    public Credential replaceKey(String secretName) {
        var account = topology.accounts().stream()
                .filter(a -> a.secrets().stream().anyMatch(s -> s.name().equals(secretName)))
                .findFirst()
                .orElseThrow();
        var secret = account.secrets().stream()
                .filter(s -> s.name().equals(secretName))
                .findFirst()
                .orElseThrow();
        var owner = id(Refs.serviceAccount(account.name()));
        return secret.cluster() == null ? registryKey(secret, owner) : kafkaKey(secret, owner);
    }

    private Credential kafkaKey(ClientSecret secret, String owner) {
        var cluster = id(Refs.cluster(Objects.requireNonNull(secret.cluster())));
        var spec = organization.read(cluster).path("spec");
        var rest = spec.path("http_endpoint").asText();
        var bootstrap = spec.path("kafka_bootstrap_endpoint").asText().replace("SASL_SSL://", "");
        var credential = organization.key(owner, cluster);
        var arn = put(secret, new ClientSecretValue.Kafka(credential, bootstrap));
        var bootstraps = "nowhere.example:9092," + bootstrap; // the first candidate does not do
        record(
                Refs.clientSecret(secret.name()),
                arn,
                Map.of(
                        "key", credential.key(),
                        "since", clock.instant().toString(),
                        "rest", rest,
                        "bootstrap", bootstrap,
                        "bootstraps", bootstraps));
        return credential;
    }

    private Credential registryKey(ClientSecret secret, String owner) {
        var url = "http://127.0.0.1:" + confluent.dataPlanePort();
        var credential = organization.key(owner, organization.registry());
        var arn = put(secret, new ClientSecretValue.SchemaRegistry(credential, url));
        record(
                Refs.clientSecret(secret.name()),
                arn,
                Map.of("key", credential.key(), "since", clock.instant().toString(), "url", url));
        return credential;
    }

    /** The document is edited. */
    public void edit(Examples example) {
        topology = example.topology();
        version = store.documents(topology.name()).keep(topology);
    }

    /** A document that nobody has checked. */
    public void editUnchecked(String pointer, String json) {
        var tree = new Examples(Json.tree(topology)).with(pointer, json).document();
        topology = Json.convert(tree, Topology.class);
        version = store.documents(topology.name()).keep(topology);
    }

    /** Asks for it as the state machine does, again and again while it is not ready; answers what was changed last. */
    public String ensure(Place place, Ref ref) {
        return untilReady(place, Operation.ensure, ref);
    }

    public String remove(Place place, Ref ref) {
        return untilReady(place, Operation.remove, ref);
    }

    public void probe(Place place, Ref ref) {
        untilReady(place, Operation.probe, ref);
    }

    /** One attempt. */
    public String once(Place place, Operation operation, Ref ref) {
        return operations(place)
                .perform(new Command(operation, topology.name(), version, "execution", ref))
                .change();
    }

    /** What the document asks of that kind at that place. */
    public List<Desired<?>> wanted(Place place, String kind) {
        return kinds
                .survey(topology, place, new Kinds.Action<Desired<?>>() {
                    @Override
                    public <S> Desired<?> apply(Kind<S> ofKind, Desired<S> wanted) {
                        return wanted;
                    }
                })
                .stream()
                .filter(wanted -> wanted.ref().kind().equals(kind))
                .toList();
    }

    /** What the document asks of that resource. */
    public Desired<?> wanted(Place place, Ref ref) {
        return wanted(place, ref.kind()).stream()
                .filter(wanted -> wanted.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /** What has to be done at that place. */
    public List<Finding> observe(Place place) {
        operations(place).perform(new Command(Operation.observe, topology.name(), version, "execution", null));
        return store.findings(topology.name(), "execution").all().stream()
                .filter(finding -> finding.place().equals(place))
                .toList();
    }

    private String untilReady(Place place, Operation operation, Ref ref) {
        var attempts = 0;
        while (true) {
            try {
                return once(place, operation, ref);
            } catch (Failure failure) {
                if (failure.category() != Category.NOT_READY || ++attempts > 60) {
                    throw failure;
                }
                wait(Duration.ofSeconds(5));
            }
        }
    }

    /** The data plane of a cluster as its administrator sees it, for looking and for meddling. */
    public KafkaRest cluster(String name) {
        var scope = new Scope("fairlead", topology, version, ledger(), network -> Optional.empty());
        return clusters().asAdministrator(name, scope);
    }

    public void wait(Duration duration) {
        pass(duration);
    }

    /** Virtual time stands still where nothing is due, so something must be. */
    private void pass(Duration duration) {
        clock.schedule(duration, () -> {});
        clock.runUntil(() -> false, duration);
    }

    public Ledger ledger() {
        return store.ledger(topology.name());
    }

    public String id(Ref ref) {
        return Objects.requireNonNull(ledger().entry(ref).orElseThrow().id());
    }

    /** Somebody deletes the key of that secret at Confluent. */
    public void deleteKey(String secretName) {
        var recorded = ledger().entry(Refs.clientSecret(secretName)).orElseThrow();
        organization.deleteKey(recorded.attributes().getOrDefault("key", ""));
    }

    /** The record of that network was written just now and is on its way. */
    public void recordIsSpreading(String network) {
        record(Refs.dnsRecord(network), id(Refs.dnsRecord(network)), Map.of("change", "C1"));
    }

    /** What is recorded of that secret's address changes. */
    public void readdress(String secretName, String rest) {
        var ref = Refs.clientSecret(secretName);
        var attributes = new HashMap<>(ledger().entry(ref).orElseThrow().attributes());
        attributes.put("rest", rest);
        record(ref, id(ref), attributes);
    }

    /** The versions of the secrets. */
    public SecretVersions versions() {
        return vault.byVersion();
    }

    /** Proves a version of that secret, once. */
    public void prove(Place place, Ref clientSecret, String secretVersion) {
        operations(place)
                .perform(new Command(
                        Operation.probe,
                        topology.name(),
                        version,
                        "execution",
                        clientSecret,
                        secretVersion,
                        null,
                        false));
    }

    /** How often a secret was read. */
    public int keysRead() {
        return vault.reads();
    }

    /** Somebody empties that secret. */
    public void emptySecret(String secretName) {
        vault.delete(id(Refs.clientSecret(secretName)), 7);
    }

    /** Somebody takes away the roles of that account. */
    public void revokeRoles(String account) {
        ledger().entries().stream()
                .map(Entry::ref)
                .filter(ref -> ref.kind().equals("role-binding") && ref.name().startsWith(account + "/"))
                .forEach(ref -> organization.revoke(id(ref)));
    }

    public void deleteCluster(String name) {
        organization.deleteCluster(id(Refs.cluster(name)));
    }

    public ConfluentCloud confluent() {
        return confluent;
    }

    private Operations operations(Place place) {
        return new Operations(
                place,
                kinds,
                Map.of(
                        Operation.probe,
                        new ClientSecretProbe(dataPlane(), path, failures, clock, pause),
                        Operation.confirm,
                        new ConfirmLink(place, clusters(), vault.byVersion(), pause),
                        Operation.suspend,
                        new SuspendAccount(place, clusters())),
                store,
                network -> Optional.empty(),
                clock,
                Metrics.NONE);
    }

    private Clusters clusters() {
        return Clusters.through(dataPlane());
    }

    private DataPlane dataPlane() {
        return new DataPlane(new Names(clock), new Keys(vault, vault.byVersion()), transport, pause);
    }

    private void record(Ref ref, String id, Map<String, String> attributes) {
        ledger().forget(ref);
        ledger().record(Desired.of(ref, ref.name(), Phase.CLUSTER, Place.CONTROL, ""), version, id, attributes);
    }

    private String put(ClientSecret secret, ClientSecretValue value) {
        var stored = vault.find(secret.name());
        stored.ifPresent(known -> vault.put(known.arn(), value));
        return stored.orElseGet(() -> vault.create(secret.name(), "", Map.of(), value))
                .arn();
    }

    @Override
    public void close() throws IOException {
        transport.close();
        confluent.close();
        clock.close();
    }

    /** Loopback endpoints need no VPC endpoint. */
    private static final class NoAws implements AwsSide {
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

    /** Loopback endpoints have no names. */
    private static final class NoNames implements PublicNames {
        @Override
        public void cname(String name, String target) {}

        @Override
        public void remove(String name) {}
    }
}
