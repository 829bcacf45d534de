package io.fairlead.control.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fairlead.confluent.ControlPlane;
import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Kinds;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Place;
import io.fairlead.core.secret.CloudKeyVersion;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.testing.InMemoryStore;
import io.fairlead.core.testing.Topologies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
    private final ControlWorld world = new ControlWorld(Topologies.empty("any"));
    private final InMemoryStore store = new InMemoryStore(world.clock);
    private final List<String> measured = new ArrayList<>();
    private final List<Measurement> published = new ArrayList<>();

    @BeforeEach
    void apply() {
        for (var topology : List.of("a", "b", "c")) {
            var documents = store.documents(topology);
            documents.markApplied(documents.keep(Topologies.empty(topology)));
        }
        store.documents("never-applied").keep(Topologies.empty("never-applied"));
        write(new Credential(
                world.confluent.cloudApiKey().id(),
                Secret.of(world.confluent.cloudApiKey().secret())));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void write(Credential key) {
        world.vault.cloudKey(
                SecretVersions.CURRENT, new CloudKeyVersion("v1", world.clock.instant(), Optional.of(key)));
    }

    private Reply take(Duty ofOneTopology) {
        var surroundings = new Surroundings(
                Map.of(
                        "FAIRLEAD_CONFLUENT_URL",
                        world.confluent.controlPlaneUrl(),
                        "FAIRLEAD_CONFLUENT_SECRET",
                        "fairlead/confluent"),
                world.clock,
                world::pass,
                line -> {});
        var cloud = ControlPlane.of(surroundings, world.vault, Metrics.NONE, "test");
        var operations = new Operations(
                Place.CONTROL,
                Kinds.of(),
                Map.of(Operation.measureKeys, ofOneTopology),
                store,
                name -> Optional.empty(),
                world.clock,
                Metrics.NONE);
        return new Measurements(new CloudKeyAge(cloud, world.clock, published::add), operations, store).take();
    }

    private Reply measure(Command command, Scope scope) {
        measured.add(command.topology());
        return Reply.of(Change.NONE);
    }

    @Test
    void take_whenAllIsWell_publishesTheAgeOfTheCloudKeyAndMeasuresWhatWasApplied() {
        world.pass(Duration.ofDays(90));

        take(this::measure);

        assertThat(measured).containsExactly("a", "b", "c");
        assertThat(published)
                .extracting(Measurement::metric)
                .containsExactly(Metric.CLOUD_KEY_REFUSED, Metric.CLOUD_KEY_AGE);
        assertThat(published.getFirst().value()).isZero();
        assertThat(published.getLast().value()).isCloseTo(90, within(0.1));
    }

    @Test
    void take_whenConfluentRefusesTheCloudKey_publishesThatAndMeasuresTheOthersBeforeItFails() {
        write(new Credential("NONE", Secret.of("canary-of-the-key")));

        assertThatExceptionOfType(BadCredential.class).isThrownBy(() -> take(this::measure));

        assertThat(published).containsExactly(Measurement.of(Metric.CLOUD_KEY_REFUSED, 1));
        assertThat(measured).containsExactly("a", "b", "c");
    }

    @Test
    void take_whenOneTopologyCannotBeMeasured_measuresTheOthersBeforeItFails() {
        assertThatThrownBy(() -> take((command, scope) -> {
                    if (command.topology().equals("b")) {
                        throw new IllegalStateException("item resource#x is damaged");
                    }
                    return measure(command, scope);
                }))
                .hasMessageContaining("damaged");

        assertThat(measured).containsExactly("a", "c");
    }
}
