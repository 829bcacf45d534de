package io.fairlead.rotation.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Refused;
import io.fairlead.core.network.RegisteredNetwork;
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
import io.fairlead.core.testing.InMemoryStore;
import io.fairlead.core.testing.InMemoryVault;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.Topology.Account;
import io.fairlead.core.topology.Topology.ClientSecret;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientSecretsTest {
    private final InMemoryVault vault = new InMemoryVault();
    private final InMemoryStore store = new InMemoryStore(InstantSource.system());
    private final ClientSecrets secrets = new ClientSecrets(vault, store, ClientSecretsTest::network);

    static Stream<Arguments> all() {
        return Topologies.nonProd().accounts().stream()
                .flatMap(account -> account.secrets().stream().map(secret -> Arguments.of(account, secret)));
    }

    /** Kafka and Schema Registry, of clients and of the functions themselves. */
    @ParameterizedTest
    @MethodSource("all")
    void describe_whicheverSecretOfTheReferenceTopologyItIs_saysWhatItsKeyIsForAndWhoProvesIt(
            Account account, ClientSecret wanted) {
        var topology = Topologies.nonProd();
        store.documents(topology.name()).keep(topology);
        var opens = wanted.cluster() == null
                ? Refs.schemaRegistry(topology.environment().name())
                : Refs.cluster(wanted.cluster());
        record(Refs.serviceAccount(account.name()), "sa-1");
        record(opens, "id-of-" + opens.name());
        var name = new ClientSecretName(topology.name(), wanted.name());
        record(Refs.clientSecret(wanted.name()), create(name));

        var described = secrets.describe(secrets.owned(name.path()));

        assertThat(described.account()).isEqualTo(account.name());
        assertThat(described.owner()).isEqualTo("sa-1");
        assertThat(described.opens()).isEqualTo("id-of-" + opens.name());
        assertThat(described.prover()).isEqualTo("kafka-" + wanted.network());
        assertThat(described.description()).isEqualTo(wanted.description());
    }

    @Test
    void owned_whenItBelongsToATopologyOfThatNameInAnotherInstallation_refuses() {
        var name = new ClientSecretName("non-prod", "src_api");
        record(Refs.clientSecret(name.name()), create("blue", name));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> secrets.owned(name.path()))
                .withMessageContainingAll(name.path(), "no client secret of ours");
    }

    private String create(ClientSecretName name) {
        return create("fairlead", name);
    }

    private String create(String installation, ClientSecretName name) {
        return vault.create(
                        name.path(),
                        "",
                        Map.of(
                                ClientSecretName.TOPOLOGY_TAG,
                                name.topology(),
                                ClientSecretName.MARKER_TAG,
                                Marker.of(installation, name.topology(), Refs.clientSecret(name.name()))
                                        .text()),
                        new ClientSecretValue.Kafka(new Credential("KEY1", Secret.of("canary")), "lkc-1:9092"))
                .arn();
    }

    private void record(Ref ref, String id) {
        store.ledger("non-prod").record(Desired.of(ref, "", Phase.CLUSTER_SECRET, Place.CONTROL, ""), 1, id, Map.of());
    }

    private static Optional<RegisteredNetwork> network(String name) {
        return Optional.of(new RegisteredNetwork(
                name, "vpc-1", "us-east-1", "10.0.0.0/20", List.of(), null, null, "kafka-" + name));
    }
}
