package io.fairlead.control.testing;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.confluent.Login;
import io.fairlead.control.Wiring;
import io.fairlead.control.rotation.Duties;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.NotReadyLong;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.rotation.FailedRotation;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.core.store.Documents;
import io.fairlead.core.store.Findings;
import io.fairlead.core.store.Rotations;
import io.fairlead.core.testing.InMemorySchedules;
import io.fairlead.core.testing.InMemoryStore;
import io.fairlead.core.testing.InMemoryVault;
import io.fairlead.core.topology.Topology;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.ConfluentCloud;
import io.fairlead.local.confluent.EndpointsMode;
import io.fairlead.local.confluent.PublicNames;
import io.fairlead.local.confluent.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The control function against Confluent's simulator, in virtual time. */
public final class ControlWorld implements AutoCloseable {
    public static final String ROTATION_FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:fairlead-rotation";

    private static final String EXECUTION = "execution";

    public final WorldClock clock = WorldClock.virtual(Instant.parse("2026-01-01T00:00:00Z"));
    public final ConfluentCloud confluent;
    public final InMemoryVault vault = new InMemoryVault(clock);
    public final InMemorySchedules schedules = new InMemorySchedules();
    public final Rotations rotations;
    public final Ledger ledger;
    /** What people were told. */
    public final List<FailedRotation> announced = new ArrayList<>();

    /** Figures. */
    public final List<Measurement> published = new ArrayList<>();

    private final VpcEndpoints endpoints = new VpcEndpoints();
    private final Documents documents;
    private final Findings findings;
    private final HttpTransport transport = new HttpTransport(HttpTransport.Options.of("control-test"));
    private final ConfluentClient cloud;
    private final Operations operations;
    private final InMemoryStore store;
    private String execution = EXECUTION;

    public ControlWorld(Topology topology) {
        this(topology, Map.of());
    }

    /** Confluent allows other numbers than usual, by the quotas' ids. */
    public ControlWorld(Topology topology, Map<String, Integer> quotas) {
        store = new InMemoryStore(clock);
        ledger = store.ledger(topology.name());
        documents = store.documents(topology.name());
        findings = store.findings(topology.name(), EXECUTION);
        confluent = new ConfluentCloud(
                clock,
                ServiceTimes.load(),
                new Settings(7, topology.region(), EndpointsMode.LOOPBACK, 0, 0, null).withQuotas(quotas),
                endpoints,
                new NoNames());
        var key = confluent.cloudApiKey();
        var login = Login.of(Optional.of(new Credential(key.id(), Secret.of(key.secret()))));
        cloud = ConfluentClient.controlPlane(URI.create(confluent.controlPlaneUrl()), login, transport, this::pass);
        var ports = new Duties.Ports(
                cloud,
                vault,
                vault.byVersion(),
                vault.rotation(),
                schedules,
                store,
                announced::add,
                clock,
                published::add);
        operations = new Operations(
                Place.CONTROL,
                Wiring.kinds(ports, ROTATION_FUNCTION),
                Duties.of(ports),
                store,
                name -> Optional.empty(),
                clock,
                published::add);
        rotations = store.rotations(topology.name());
        change(topology);
    }

    /** A new version of the document. */
    public void change(Topology topology) {
        documents.keep(topology);
    }

    /** The control plane as somebody else with a Cloud API key sees it. */
    public ConfluentClient cloud() {
        return cloud;
    }

    /** The data plane of the cluster, by the key of a client secret. */
    public ConfluentClient kafka(Ref clientSecret) {
        var entry = ledger.entry(clientSecret).orElseThrow();
        var value = vault.read(id(clientSecret)).orElseThrow();
        return new ConfluentClient(
                URI.create(String.valueOf(entry.attributes().get("rest"))),
                Optional.of(value.credential()),
                ConfluentErrors.KAFKA_REST,
                transport,
                this::pass);
    }

    /** Asks once, as one attempt of a state machine does. */
    public String once(Operation operation, Ref ref) {
        return operations
                .perform(new Command(
                        operation, topology().name(), documents.latest().orElseThrow(), EXECUTION, ref))
                .change();
    }

    /** From now on another execution asks, which has taken the lease over. */
    public ControlWorld as(String other) {
        execution = other;
        store.release(topology().name());
        return this;
    }

    /** Asks once for something that a rotation needs. */
    public Reply duty(Operation operation, @Nullable Ref ref, @Nullable Instant since, boolean revoke) {
        return operations.perform(new Command(
                operation, topology().name(), documents.latest().orElseThrow(), execution, ref, null, since, revoke));
    }

    /** Asks until it is done, as a state machine does. */
    public String ensure(Ref ref) {
        return untilDone(Operation.ensure, ref);
    }

    public String remove(Ref ref) {
        return untilDone(Operation.remove, ref);
    }

    private String untilDone(Operation operation, Ref ref) {
        var deadline = clock.instant().plus(Duration.ofHours(1));
        while (true) {
            try {
                return once(operation, ref);
            } catch (Failure failure) {
                pass(pace(failure));
                if (clock.instant().isAfter(deadline)) {
                    throw failure;
                }
            }
        }
    }

    private static Duration pace(Failure failure) {
        return switch (failure) {
            case NotReadySoon soon -> Duration.ofSeconds(5);
            case NotReady normal -> Duration.ofSeconds(15);
            case NotReadyLong slow -> Duration.ofMinutes(1);
            default -> throw failure;
        };
    }

    /** Lets the function clear away what lost answers have left. */
    public String sweep() {
        return operations
                .perform(new Command(
                        Operation.sweep, topology().name(), documents.latest().orElseThrow(), EXECUTION, null))
                .change();
    }

    /** What would have to be done. */
    public List<Finding> observe() {
        operations.perform(new Command(
                Operation.observe, topology().name(), documents.latest().orElseThrow(), EXECUTION, null));
        return findings.all();
    }

    public Finding observe(Ref ref) {
        return observe().stream()
                .filter(finding -> finding.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /** Everything of these phases that the document asks for, one after the other. */
    public void ensure(Phase... phases) {
        for (var phase : phases) {
            if (phase == Phase.VPC_ENDPOINT) {
                topology().workloads().forEach(network -> connect(network.name()));
            }
            observe().stream()
                    .filter(finding -> finding.phase() == phase)
                    .map(Finding::ref)
                    .forEach(this::ensure);
        }
    }

    /** Clusters, and all that they stand on. */
    public void ensureClusters() {
        ensure(
                Phase.ENVIRONMENT,
                Phase.GATEWAY,
                Phase.VPC_ENDPOINT,
                Phase.ACCESS_POINT,
                Phase.SERVICE_ACCOUNT,
                Phase.CLUSTER);
    }

    /** Everything but what lives in clusters. */
    public void ensureAll() {
        ensureClusters();
        ensure(
                Phase.CLUSTER_ROLE,
                Phase.CLUSTER_SECRET,
                Phase.SCHEMA_REGISTRY,
                Phase.REGISTRY_ROLE,
                Phase.REGISTRY_SECRET,
                Phase.KEY_ROTATION,
                Phase.ROTATION_SCHEDULE);
    }

    /** Everything that is recorded, in the order in which it must go. */
    public void removeAll() {
        for (var phase : Phase.DOWN) {
            ledger.entries().stream()
                    .filter(entry -> entry.phase() == phase)
                    .map(Entry::ref)
                    .forEach(ref -> {
                        if (phase == Phase.VPC_ENDPOINT) {
                            disconnect(ref);
                        } else {
                            remove(ref);
                        }
                    });
        }
    }

    /** What the network function does before the access point is made. */
    private void connect(String network) {
        var service = attribute(Refs.gateway(topology().gateway().name()), "service");
        var id = "vpce-0" + network;
        endpoints.connect(id, service);
        ledger.record(
                Desired.of(Refs.vpcEndpoint(network), network, Phase.VPC_ENDPOINT, Place.network(network), ""),
                1,
                id,
                Map.of("dns", id + ".vpce.amazonaws.com"));
    }

    private void disconnect(Ref endpoint) {
        endpoints.delete(id(endpoint));
        ledger.forget(endpoint);
    }

    /** Somebody deletes the VPC endpoint in AWS. */
    public void lose(String network) {
        var id = id(Refs.vpcEndpoint(network));
        endpoints.delete(id);
        confluent.endpointDeleted(id);
    }

    public String id(Ref ref) {
        return ledger.entry(ref).map(Entry::id).orElseThrow();
    }

    public String attribute(Ref ref, String name) {
        return Optional.ofNullable(ledger.entry(ref).orElseThrow().attributes().get(name))
                .orElseThrow();
    }

    public Topology topology() {
        return documents.load(documents.latest().orElseThrow());
    }

    public void pass(Duration time) {
        clock.schedule(time, () -> {}); // a virtual world in which nothing is left to happen stands still
        clock.runUntil(() -> false, time);
    }

    @Override
    public void close() {
        confluent.close();
        clock.close();
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With loopback endpoints nobody resolves names. */
    private static final class NoNames implements PublicNames {
        @Override
        public void cname(String name, String target) {}

        @Override
        public void remove(String name) {}
    }
}
