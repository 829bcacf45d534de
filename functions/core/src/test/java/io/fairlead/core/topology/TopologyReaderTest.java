package io.fairlead.core.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.core.document.Problem;
import io.fairlead.core.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyReaderTest {
    private final TopologyReader reader = new TopologyReader();

    @ParameterizedTest
    @ValueSource(strings = {"minimal.json", "non-prod.json"})
    void read_whenWrittenAgain_isTheSameTopology(String example) {
        var topology = reader.read(Document.text(example), "us-east-1");

        var again = reader.read(Json.write(topology));

        assertThat(again).isEqualTo(topology);
        assertThat(Json.write(again)).isEqualTo(Json.write(topology));
    }

    @Test
    void read_whenTheReferenceTopology_isComplete() {
        var topology = reader.read(Document.text("non-prod.json"));

        assertThat(topology.accounts()).hasSize(9);
        assertThat(topology.accounts()).flatExtracting(Topology.Account::roles).hasSize(6);
        assertThat(topology.accounts())
                .flatExtracting(Topology.Account::secrets)
                .hasSize(9);
        assertThat(topology.workloads())
                .hasSize(2)
                .allSatisfy(
                        network -> assertThat(network.observers()).containsExactly("operations", "client-vpn", "dns"));
        assertThat(topology.cluster("sandbox_cluster").topics())
                .containsExactly(new Topology.Topic("dev-stock_trades", 6, Map.of(), false));
        assertThat(topology.links())
                .singleElement()
                .satisfies(link -> assertThat(link.mirrors())
                        .containsExactly(new Topology.Mirror("shared_cluster", "dev-stock_trades")));
    }

    @Test
    void read_whenSettingsAreAbsent_fillsInTheDefaults() {
        var topology = reader.read(Document.minimal().tree());

        assertThat(topology.connectivity()).isEqualTo(Topology.Connectivity.GATEWAY);
        assertThat(topology.isProtected()).isFalse();
        assertThat(topology.rotation()).isEqualTo(new Topology.Rotation(Duration.ofDays(30), 2, Duration.ofDays(7)));
        assertThat(topology.environment())
                .isEqualTo(new Topology.Environment("minimal", Topology.StreamGovernance.ESSENTIALS, false));
        assertThat(topology.gateway().adopt()).isFalse();
        assertThat(topology.links()).isEmpty();
        assertThat(topology.networks())
                .containsExactly(new Topology.Network(
                        "sandbox-minimal",
                        "10.0.0.0/20",
                        Topology.Network.Role.WORKLOAD,
                        new Topology.AccessPoint("ccloud-accesspoint-sandbox-minimal", false),
                        List.of()));
        assertThat(topology.account("orders_producer").roles()).isEmpty();
        assertThat(topology.account("orders_producer").secrets())
                .extracting(Topology.ClientSecret::internal)
                .containsExactly(false);
        var cluster = topology.cluster("orders");
        assertThat(cluster.type()).isEqualTo("Enterprise");
        assertThat(cluster.availability()).isEqualTo("HIGH");
        assertThat(cluster.maxEcku()).isNull();
        assertThat(cluster.connectors()).isEmpty();
        assertThat(cluster.topics()).containsExactly(new Topology.Topic("orders", 6, Map.of(), false));
        assertThat(cluster.acls())
                .containsExactly(new Topology.Acl(
                        "orders_producer",
                        Topology.Acl.ResourceType.TOPIC,
                        "orders",
                        Topology.Acl.Pattern.LITERAL,
                        List.of("WRITE", "DESCRIBE"),
                        Topology.Acl.Permission.ALLOW,
                        "*"));
    }

    @Test
    void read_whenGivenATree_leavesItAsItWas() {
        var document = Document.minimal().tree();
        var before = document.deepCopy();

        reader.read(document);

        assertThat(document).isEqualTo(before);
    }

    @Test
    void read_whenEightThingsAreWrong_namesAllEightInTheOrderOfTheDocument() {
        var broken = Document.nonProd()
                .with("/rotation/every", "\"monthly\"")
                .with("/environment/nmae", "\"x\"")
                .with("/networks/1/cidr", "\"10.0.0.0/20\"")
                .without("/accounts/3/description")
                .with("/accounts/8/secrets/1/name", "\"schema_registry_cluster\"")
                .with("/clusters/0/acls/2/pattern", "\"LITERAL\"")
                .with("/clusters/0/connectors/0/config/kafka.api.secret", "\"x\"")
                .with("/links/0/sides/1/cluster", "\"nowhere\"")
                .with("/links/0/mirrors", "[]");

        assertThat(broken.problems())
                .extracting(Problem::pointer)
                .containsExactly(
                        "/rotation/every",
                        "/environment/nmae",
                        "/networks/1/cidr",
                        "/accounts/3",
                        "/accounts/8/secrets/1/name",
                        "/clusters/0/acls/2/name",
                        "/clusters/0/connectors/0/config/kafka.api.secret",
                        "/links/0/sides/1/cluster");
    }

    @Test
    void read_whenAValueMayBeACredential_doesNotRepeatIt() {
        var canary = "canary-7c1f";
        var broken = Document.nonProd()
                .with("/clusters/0/connectors/0/config/kafka.api.secret", '"' + canary + '"')
                .with("/clusters/0/connectors/0/config/db.password", '"' + canary + '"')
                .with("/accounts/0/password", '"' + canary + '"');

        assertThat(broken.problems()).hasSize(3).noneMatch(p -> p.toString().contains(canary));
    }

    @Test
    void read_whenForAnotherRegion_refuses() {
        assertThatThrownBy(() -> reader.read(Document.text("minimal.json"), "eu-central-1"))
                .isInstanceOf(InvalidTopology.class)
                .hasMessageContaining("/region: the document is for \"us-east-1\"")
                .hasMessageContaining("set region to eu-central-1");
    }

    @Test
    void read_whenTheRegionIsMalformed_saysSoOnce() {
        var document = Document.minimal().with("/region", "\"Frankfurt\"").tree();

        problemsOf(() -> reader.read(document, "eu-central-1"))
                .extracting(Problem::pointer)
                .containsExactly("/region");
    }

    @Test
    void read_whenAKeyStandsTwice_reportsItWithEverythingElse() {
        var text = Document.text("minimal.json")
                .replace("\"region\": \"us-east-1\",", "\"region\": \"us-east-1\",\n  \"region\": \"Frankfurt\",");

        problemsOf(() -> reader.read(text))
                .extracting(Problem::what)
                .satisfiesExactly(
                        twice -> assertThat(twice).isEqualTo("the key \"region\" stands here twice (again at line 4)"),
                        pattern -> assertThat(pattern).isEqualTo("\"Frankfurt\" is not a valid AWS region"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "name: non-prod"})
    void read_whenNotJson_saysWhere(String text) {
        problemsOf(() -> reader.read(text)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEmpty();
            assertThat(problem.what()).startsWith("the document is not JSON");
            assertThat(problem.fix()).contains("line 1, column");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"text\"", "3"})
    void read_whenNotAnObject_saysSo(String text) {
        problemsOf(() -> reader.read(text))
                .extracting(Problem::what)
                .singleElement()
                .asString()
                .endsWith("must be an object");
    }

    @Test
    void read_whenNestedBeyondReason_refusesItBeforeAnythingElse() {
        var text = "{\"name\":" + "[".repeat(60) + "]".repeat(60) + "}";

        problemsOf(() -> reader.read(text)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/name");
            assertThat(problem.what()).contains("nested more than 50 levels deep");
        });
    }

    /** Names that one of the services would refuse: each is one problem at its place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /name                             | non prod
            /name                             | a23456789-b23456789-c23456789-d234567
            /environment/name                 | a<b
            /gateway/name                     | gateway\\t
            /networks/0/accessPoint/name      | a/b
            /networks/2/name                  | vpc/operations
            /networks/3/cidr                  | 10.100.0.0
            /rotation/every                   | 30 days
            /rotation/every                   | P
            /rotation/every                   | P1W
            /rotation/drain                   | PT
            /accounts/3/name                  | é
            /accounts/8/secrets/0/name        | a b
            /accounts/8/secrets/0/name        | schemas-abc123
            /accounts/8/secrets/0/name        | /schemas
            /clusters/0/topics/0/name         | .
            /clusters/0/topics/0/name         | ..
            /clusters/0/topics/0/name         | stock trades
            /clusters/0/connectors/0/name     | a/b
            /links/0/name                     | a/b
            """)
    void read_whenAServiceWouldRefuseAValue_refusesItFirst(String pointer, String value) {
        var problems = Document.nonProd().with(pointer, '"' + value + '"').problems();

        assertThat(problems)
                .filteredOn(p -> p.pointer().equals(pointer))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).contains(" is not a valid ");
                    assertThat(problem.fix()).startsWith("expected: ");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/clusters/0/topics/0/name,250",
        "/accounts/3/name,65",
        "/clusters/0/name,65",
        "/links/0/name,201",
        "/accounts/8/secrets/0/name,449"
    })
    void read_whenANameIsTooLong_refusesIt(String pointer, int length) {
        assertThat(Document.nonProd()
                        .with(pointer, '"' + "x".repeat(length) + '"')
                        .problems())
                .extracting(Problem::pointer)
                .contains(pointer);
        assertThat(Document.nonProd()
                        .with(pointer, '"' + "x".repeat(length - 1) + '"')
                        .problems())
                .extracting(Problem::what)
                .noneMatch(what -> what.contains("is not a valid"));
    }

    private static ListAssert<Problem> problemsOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        return assertThatThrownBy(reading)
                .isInstanceOf(InvalidTopology.class)
                .extracting(e -> ((InvalidTopology) e).problems(), InstanceOfAssertFactories.list(Problem.class));
    }
}
