package io.fairlead.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.NotConverged;
import io.fairlead.core.errors.PlanChanged;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.ledger.Ledger;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.store.Documents;
import io.fairlead.core.testing.InMemoryStore;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.InvalidTopology;
import io.fairlead.core.topology.Topology;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTest {
    private static final String EXECUTION = "arn:aws:states:us-east-1:111122223333:execution:apply:one";
    private static final Desired<String> CLUSTER =
            Desired.of(Refs.cluster("orders"), "", Phase.CLUSTER, Place.CONTROL, "/clusters/0");
    private static final Desired<String> OTHER =
            Desired.of(Refs.cluster("returns"), "", Phase.CLUSTER, Place.CONTROL, "/clusters/1");

    private final InMemoryStore store = new InMemoryStore(() -> Instant.EPOCH);
    private final Documents documents = store.documents("minimal");
    private final Ledger ledger = store.ledger("minimal");
    private final Planning planning = new Planning(
            new Intake((uri, versionId) -> "", "us-east-1"),
            new Registration(Networks.ofTheExamples()),
            new Functions(Networks.ofTheExamples(), "fairlead-control", "fairlead-network"),
            store);

    @Test
    void validate_whenGood_keepsTheDocumentAndSaysWhereToLook() {
        var run = validate(Topologies.example("minimal"));

        assertThat(Json.parse(run.toString())).isEqualTo(Json.parse("""
                {
                  "topology": "minimal",
                  "version": 1,
                  "places": [
                    {"place": "CONTROL", "function": "fairlead-control"},
                    {"place": "NETWORK:sandbox-minimal", "function": "fairlead-network-sandbox-minimal"},
                    {"place": "KAFKA:sandbox-minimal", "function": "fairlead-kafka-sandbox-minimal"}
                  ]
                }
                """));
        assertThat(documents.load(1)).isEqualTo(Topologies.minimal());
    }

    @Test
    void validate_whenNotRegisteredAsDeclared_keepsNothing() {
        var document = Topologies.example("minimal");
        document.withObject("/networks/0").put("cidr", "10.64.0.0/20");

        assertThatExceptionOfType(InvalidTopology.class).isThrownBy(() -> validate(document));
        assertThat(documents.latest()).isEmpty();
    }

    @Test
    void plan_whenSomethingIsMissing_listsItForItsFunction() {
        keep(false);
        found(CLUSTER, Action.CREATE);

        var plan = ask(Map.of("operation", "plan"));

        assertThat(plan.at("/clusters/0/resource/name").asText()).isEqualTo("orders");
        assertThat(plan.at("/counts/CREATE").asInt()).isEqualTo(1);
    }

    @Test
    void plan_whenAStrangerIsInTheWay_isRefused() {
        keep(false);
        found(CLUSTER, Action.CONFLICT);

        assertThatExceptionOfType(ExistsNotOurs.class).isThrownBy(() -> ask(Map.of("operation", "plan")));
    }

    @Test
    void plan_whenItIsTheApprovedOne_goesOn() {
        keep(false);
        ledger.record(CLUSTER, 1, "lkc-1", Map.of());
        var approved = ask(Map.of("operation", "plan")).path("hash").asText();

        var plan = ask(Map.of("operation", "plan", "approved", approved));

        assertThat(plan.at("/approvals/0").asText()).isEqualTo("delete kafka-cluster orders");
    }

    @Test
    void plan_whenTheWorldChangedAfterTheApproval_isRefused() {
        keep(false);
        ledger.record(CLUSTER, 1, "lkc-1", Map.of());
        var approved = ask(Map.of("operation", "plan")).path("hash").asText();
        ledger.record(OTHER, 1, "lkc-2", Map.of());

        assertThatExceptionOfType(PlanChanged.class)
                .isThrownBy(() -> ask(Map.of("operation", "plan", "approved", approved)))
                .withMessageContainingAll(approved, "run apply again");
    }

    @Test
    void plan_whenTheWorldChangedAndNothingNeedsApproval_goesOn() {
        keep(false);
        found(CLUSTER, Action.CREATE);

        var plan = ask(Map.of("operation", "plan", "approved", "0123456789abcdef"));

        assertThat(plan.at("/clusters")).hasSize(1);
    }

    @Test
    void verify_whenNothingIsToDo_passes() {
        found(CLUSTER, Action.NONE);
        ledger.record(CLUSTER, 1, "lkc-1", Map.of());

        assertThat(ask(Map.of("operation", "verify"))).isEmpty();
    }

    @Test
    void verify_whenSomethingIsStillToDo_saysWhat() {
        store.findings("minimal", EXECUTION)
                .put(Place.CONTROL, List.of(Finding.of(CLUSTER, Action.UPDATE, List.of("maxEcku: 2 -> 4"))));

        assertThatExceptionOfType(NotConverged.class)
                .isThrownBy(() -> ask(Map.of("operation", "verify")))
                .withMessageContainingAll("UPDATE kafka-cluster orders", "maxEcku: 2 -> 4", "run apply again");
    }

    @Test
    void verify_whenSomethingOfOursIsNotInTheDocument_saysWhat() {
        ledger.record(CLUSTER, 1, "lkc-1", Map.of());

        assertThatExceptionOfType(NotConverged.class)
                .isThrownBy(() -> ask(Map.of("operation", "verify")))
                .withMessageContaining("DELETE kafka-cluster orders");
    }

    @Test
    void record_whenDone_marksTheVersionAsApplied() {
        keep(false);

        ask(Map.of("operation", "record"));

        assertThat(documents.applied()).contains(1L);
    }

    @Test
    void confirm_whenTheNameIsRepeated_beginsWithTheNewestDocument() {
        documents.markApplied(keep(false));
        documents.keep(Topologies.minimal(document -> document.put("region", "eu-west-1")));

        var run = confirm("minimal");

        assertThat(run.path("version").asLong()).isEqualTo(2);
        assertThat(run.has("places")).isFalse();
    }

    @Test
    void confirm_whenTheNameIsNotRepeated_touchesNothing() {
        keep(false);

        for (var confirmation : Stream.of("", "yes", "Minimal").toList()) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> confirm(confirmation))
                    .withMessageContainingAll("not confirmed", "\"confirm\": \"minimal\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1]                                                 | 1 problem;/: this is a list and must be an object
            "minimal"                                           | 1 problem;/: this is text and must be an object
            {}                                                  | 2 problems;/: "topology" is missing;/: "confirm" is missing
            {"topology": "minimal", "confrim": "minimal"}       | 2 problems;/confrim: "confrim" is not known here;/: "confirm" is missing
            {"topology": 1, "confirm": "minimal", "force": true} | 2 problems;/topology: this is a number;/force: "force" is not known
            """)
    void confirm_whenTheInputIsNotOne_isRefusedWithAllThatIsWrong(String input, String words) {
        keep(false);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(Map.of("operation", "confirm", "input", Json.parse(input))))
                .withMessageContainingAll(words.split(";"))
                .withMessageContainingAll("the input of teardown; nothing was touched", "teardown.input.schema.json");
    }

    @Test
    void confirm_whenThereIsNoSuchTopology_saysSo() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> confirm("minimal"))
                .withMessageContaining("there is no topology minimal");
    }

    @Test
    void confirm_whenNothingWasAppliedYet_isJudgedByTheNewestDocument() {
        keep(true);
        assertProtected();

        keep(false);
        assertThat(confirm("minimal").path("version").asLong()).isEqualTo(2);
    }

    @Test
    void confirm_whenTheAppliedDocumentIsProtected_isNotUnlockedByOneThatWasOnlyKept() {
        documents.markApplied(keep(true));
        keep(false);

        assertProtected();
    }

    @Test
    void confirm_whenTheNewestDocumentIsProtected_isLockedBeforeItWasApplied() {
        documents.markApplied(keep(false));
        keep(true);

        assertProtected();
    }

    @Test
    void confirm_whenAnUnprotectedDocumentWasApplied_isUnlocked() {
        documents.markApplied(keep(true));
        documents.markApplied(keep(false));

        assertThat(confirm("minimal").path("version").asLong()).isEqualTo(2);
    }

    @Test
    void planTeardown_whenSomethingIsOurs_listsIt() {
        ledger.record(CLUSTER, 1, "lkc-1", Map.of());

        var plan = ask(Map.of("operation", "planTeardown"));

        assertThat(plan.at("/clusters/0/resource/name").asText()).isEqualTo("orders");
        assertThat(plan.at("/counts/DELETE").asInt()).isEqualTo(1);
    }

    @Test
    void forget_whenNothingIsLeft_forgetsTheTopology() {
        documents.markApplied(keep(false));

        ask(Map.of("operation", "forget"));

        assertThat(documents.latest()).isEmpty();
        assertThat(documents.applied()).isEmpty();
    }

    @Test
    void forget_whenSomethingIsLeft_namesItAndForgetsNothing() {
        keep(false);
        ledger.record(CLUSTER, 1, "lkc-1", Map.of());

        assertThatExceptionOfType(NotConverged.class)
                .isThrownBy(() -> ask(Map.of("operation", "forget")))
                .withMessageContainingAll("kafka-cluster orders", "run teardown again");
        assertThat(documents.latest()).isPresent();
    }

    private void assertProtected() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> confirm("minimal"))
                .withMessageContainingAll("minimal is protected", "nothing was touched", "\"protected\": false");
    }

    private JsonNode confirm(String confirmation) {
        var input = Json.object().put("topology", "minimal").put("confirm", confirmation);
        return ask(Map.of("operation", "confirm", "input", input));
    }

    private JsonNode validate(JsonNode document) {
        return ask(Map.of("operation", "validate", "input", Json.object().set("document", document)));
    }

    /** As a state machine asks: what every request has, and what this one has besides. */
    private JsonNode ask(Map<String, Object> particulars) {
        var request = Json.object()
                .put("execution", EXECUTION)
                .put("topology", "minimal")
                .put("version", documents.latest().orElse(0L));
        particulars.forEach((name, value) -> request.set(name, Json.tree(value)));
        return planning.perform(Json.convert(request, Request.class));
    }

    private long keep(boolean isProtected) {
        return documents.keep(document(isProtected));
    }

    private static Topology document(boolean isProtected) {
        return Topologies.minimal(document -> document.put("protected", isProtected));
    }

    private void found(Desired<?> wanted, Action action) {
        store.findings("minimal", EXECUTION).put(wanted.place(), List.of(Finding.of(wanted, action, List.of())));
    }
}
