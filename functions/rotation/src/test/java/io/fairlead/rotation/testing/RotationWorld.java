package io.fairlead.rotation.testing;

import io.fairlead.confluent.ApiKey;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.network.RegisteredNetwork;
import io.fairlead.core.reconcile.Marker;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.rotation.Announcements;
import io.fairlead.core.rotation.FailedRotation;
import io.fairlead.core.secret.ClientSecretName;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretRotation.Setting;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.store.Documents;
import io.fairlead.core.store.Rotations;
import io.fairlead.core.store.Store;
import io.fairlead.core.testing.InMemoryStore;
import io.fairlead.core.testing.InMemoryVault;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.Topology;
import io.fairlead.rotation.key.AccountKeys;
import io.fairlead.rotation.key.KeyMaker;
import io.fairlead.rotation.proof.Proof;
import io.fairlead.rotation.proof.Prover;
import io.fairlead.rotation.secret.ClientSecrets;
import io.fairlead.rotation.step.CreateSecret;
import io.fairlead.rotation.step.FinishSecret;
import io.fairlead.rotation.step.GivingUp;
import io.fairlead.rotation.step.Request;
import io.fairlead.rotation.step.Request.Step;
import io.fairlead.rotation.step.Rotation;
import io.fairlead.rotation.step.Steps;
import io.fairlead.rotation.step.TestSecret;
import io.fairlead.rotation.step.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rotation function over doubles: one client secret of the minimal topology, rotated or not. */
public final class RotationWorld {
    public static final ClientSecretName NAME = new ClientSecretName("minimal", "orders/producer/java_client");
    public static final String TOKEN = "01234567-89ab-4cde-8f01-23456789abcd";
    private static final Topology MINIMAL = Topologies.minimal();
    private static final String NETWORK = "sandbox-minimal";
    private static final String ACCOUNT = "sa-producer";
    private static final String ADDRESS = "lkc-orders:9092";

    public final InMemoryVault vault = new InMemoryVault();
    public final InMemoryStore store = new InMemoryStore(() -> this.now);
    public final LaggingKeys keys = new LaggingKeys(() -> this.now, ACCOUNT);
    public final CrashPoints points = new CrashPoints(Rotations.class, Ledger.class, Documents.class);
    /** What the prover answers next; nothing means that the key works. */
    public final Deque<Failure> obstacles = new ArrayDeque<>();
    /** What was asked to be proven, and when. */
    public final List<String> proven = new ArrayList<>();

    /** What people were told. */
    public final List<FailedRotation> announced = new ArrayList<>();

    /** Whether nobody can be told anything. */
    public boolean unheard;

    public final List<Duration> pauses = new ArrayList<>();

    /** What others do while the function pauses. */
    public Runnable meanwhile = () -> {};

    public final String arn;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private boolean networkGone;
    private final Rotation rotation = function();

    public RotationWorld() {
        store.documents(NAME.topology()).keep(MINIMAL);
        record(Refs.serviceAccount("orders_producer"), Phase.SERVICE_ACCOUNT, ACCOUNT);
        record(Refs.cluster("orders"), Phase.CLUSTER, "lkc-orders");
        var first =
                keys.create("orders_producer", marker().behind("Kafka client of the producer"), ACCOUNT, "lkc-orders");
        arn = vault.create(
                        NAME.path(),
                        "Kafka client of the producer",
                        Map.of(
                                ClientSecretName.TOPOLOGY_TAG, NAME.topology(),
                                ClientSecretName.MARKER_TAG, marker().text()),
                        new ClientSecretValue.Kafka(first, ADDRESS))
                .arn();
        record(ref(), Phase.CLUSTER_SECRET, arn);
        vault.rotation().switchOn(arn, new Setting("arn:aws:lambda:us-east-1:111122223333:function:rotation", 37));
    }

    private Rotation function() {
        SecretVault watchedVault = points.watch(SecretVault.class, vault);
        var versions = points.watch(SecretVersions.class, vault.byVersion());
        var watchedStore = points.watch(Store.class, store);
        NetworkRegistry networks = points.watch(NetworkRegistry.class, this::network);
        Prover prover = points.watch(Prover.class, (secret, version) -> {
            proven.add(version.orElse("current"));
            if (!obstacles.isEmpty()) {
                throw obstacles.remove();
            }
        });
        var maker = new KeyMaker(points.watch(AccountKeys.class, keys));
        var givingUp = new GivingUp(versions, maker);
        return new Rotation(
                new ClientSecrets(watchedVault, watchedStore, networks),
                versions,
                points.watch(SecretRotation.class, vault.rotation()),
                new Troubles(watchedStore, points.watch(Announcements.class, this::announce)),
                new Steps(
                        new CreateSecret(versions, watchedStore, maker, givingUp, () -> now, this::pause),
                        new TestSecret(versions, new Proof(prover, () -> now, this::pause)),
                        new FinishSecret(versions, watchedStore, givingUp)));
    }

    private void announce(FailedRotation failed) {
        if (unheard) {
            throw new Transient("the bus is not well", "");
        }
        announced.add(failed);
    }

    private Optional<RegisteredNetwork> network(String name) {
        return Optional.of(new RegisteredNetwork(
                        name, "vpc-1", "us-east-1", "10.0.0.0/20", List.of(), null, null, "kafka-" + name))
                .filter(network -> network.name().equals(NETWORK) && !networkGone);
    }

    public static Ref ref() {
        return Refs.clientSecret(NAME.name());
    }

    /** What our keys say of themselves. */
    public static Marker marker() {
        return Marker.of(InMemoryStore.INSTALLATION, NAME.topology(), ref());
    }

    private void record(Ref ref, Phase phase, String id) {
        store.ledger(NAME.topology()).record(Desired.of(ref, "", phase, Place.CONTROL, ""), 1, id, Map.of());
    }

    /** Secrets Manager begins a rotation. */
    public void begin(String version) {
        vault.rotation().start(arn, version);
    }

    public void perform(String secretId, Step step, String version) {
        rotation.perform(new Request(secretId, version, step));
    }

    public void perform(Step step, String version) {
        perform(arn, step, version);
    }

    /** All steps, as Secrets Manager does them. */
    public void performAll(String version) {
        for (var step : Step.values()) {
            perform(step, version);
        }
    }

    public void removeNetwork() {
        networkGone = true;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    private void pause(Duration time) {
        pauses.add(time);
        pass(time);
        meanwhile.run();
    }

    public String holder(String label) {
        return vault.byVersion().holder(arn, label).orElse("nobody");
    }

    /** The key behind that label. */
    public String key(String label) {
        return vault.byVersion()
                .read(arn, holder(label))
                .map(value -> value.credential().key())
                .orElse("none");
    }

    /** Living keys that were made for that version. */
    public List<String> keysOf(String version) {
        return keys.alive().stream()
                .filter(key -> key.description().contains('#' + version + ']'))
                .map(ApiKey::id)
                .toList();
    }

    public Optional<Rotations.Rotation> note() {
        return store.rotations(NAME.topology()).find(NAME.name());
    }

    /** Everything that a rotation could have changed. */
    public String everything() {
        return vault.versions(arn) + " " + keys.alive();
    }
}
