package io.fairlead.control.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.InMemoryStore;
import io.fairlead.core.testing.Topologies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StackEventsTest {
    private final InMemoryStore store = new InMemoryStore(() -> Instant.EPOCH);
    private final List<ObjectNode> answers = new ArrayList<>();
    private final StackEvents events =
            new StackEvents(new RemovalGuard(store)::standing, (address, answer) -> answers.add(answer));

    @Test
    void on_whenAStackIsMadeOrChanged_agreesWithoutLooking() {
        given();

        assertThat(ask("Create", null)).containsEntry("Status", "SUCCESS").doesNotContainKey("Reason");
        assertThat(ask("Update", "sandbox-minimal")).containsEntry("Status", "SUCCESS");
    }

    @Test
    void on_whenTheControlPlaneIsToGo_namesEveryTopologyThatExists() {
        given();

        assertThat(ask("Delete", null))
                .containsEntry("Status", "FAILED")
                .containsEntry("PhysicalResourceId", "removal-guard")
                .containsEntry("StackId", "stack")
                .containsEntry("RequestId", "request")
                .containsEntry("LogicalResourceId", "Guard")
                .hasEntrySatisfying(
                        "Reason",
                        reason -> assertThat(reason)
                                .contains("topologies minimal", "Nothing was deleted", "run teardown"));
    }

    @Test
    void on_whenANetworkIsToGo_mindsTheTopologiesThatNameItOnly() {
        given();

        assertThat(ask("Delete", "sandbox-minimal"))
                .containsEntry("Status", "FAILED")
                .hasEntrySatisfying(
                        "Reason", reason -> assertThat(reason).contains("network sandbox-minimal", "minimal"));
        assertThat(ask("Delete", "shared-non-prod")).containsEntry("Status", "SUCCESS");
    }

    /** Version 2 without the network was kept, and its apply has not come to the removal of what version 1 had made. */
    @Test
    void on_whenOnlyTheLedgerOrTheAppliedDocumentKnowsTheNetwork_mindsThat() {
        given();
        ledger(Desired.of(Refs.vpcEndpoint("left"), "spec", Phase.VPC_ENDPOINT, Place.network("left"), ""));
        assertThat(ask("Delete", "left")).containsEntry("Status", "FAILED");

        store.documents("minimal").markApplied(1);
        store.documents("minimal").keep(Topologies.empty("minimal"));

        assertThat(ask("Delete", "sandbox-minimal")).containsEntry("Status", "FAILED");
        store.documents("minimal").markApplied(2);
        assertThat(ask("Delete", "sandbox-minimal")).containsEntry("Status", "SUCCESS");
    }

    @Test
    void on_whenThereIsMuchToSay_staysBelowWhatCloudFormationTakes() {
        var many = IntStream.range(0, 300)
                .mapToObj(i -> "topology-with-a-long-name-" + i)
                .toList();
        new StackEvents(network -> many, (address, answer) -> answers.add(answer)).on(event("Delete", null));
        new StackEvents(
                        network -> {
                            throw new IllegalStateException("no table ".repeat(1000));
                        },
                        (address, answer) -> answers.add(answer))
                .on(event("Delete", null));

        assertThat(answers)
                .hasSize(2)
                .allSatisfy(answer -> assertThat(Json.write(answer).length()).isLessThan(4096))
                .allSatisfy(answer -> assertThat(answer.path("Reason").asText()).contains("To go on"));
        assertThat(answers.getFirst().path("Reason").asText()).contains("and 280 more");
    }

    @Test
    void put_whenTheAddressIsNone_saysNothingOfIt() {
        assertThatExceptionOfType(Transient.class)
                .isThrownBy(() -> new SignedAddress().put("canary is no address", Json.object()))
                .withMessageNotContaining("canary");
    }

    @Test
    void on_whenADocumentWasKeptButNothingWasMade_agrees() {
        store.documents("minimal").keep(Topologies.minimal());

        assertThat(ask("Delete", null)).containsEntry("Status", "SUCCESS");
    }

    @Test
    void on_whenTheTableCannotBeRead_refusesAndSaysWhy() {
        var broken = new StackEvents(
                network -> {
                    throw new IllegalStateException("no table");
                },
                (address, answer) -> answers.add(answer));

        broken.on(event("Delete", null));

        assertThat(fields(answers.getLast()))
                .containsEntry("Status", "FAILED")
                .hasEntrySatisfying("Reason", reason -> assertThat(reason).contains("no table", "Nothing was deleted"));
    }

    @Test
    void put_always_sendsTheAnswerWithoutAContentType() throws IOException {
        var received = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/taken") ? 200 : 403, -1);
            exchange.close();
        });
        server.start();
        try {
            var base = "http://127.0.0.1:" + server.getAddress().getPort();

            new SignedAddress().put(base + "/taken", Json.object().put("Status", "SUCCESS"));

            assertThat(received).containsExactly("PUT  {\"Status\":\"SUCCESS\"}");
            assertThatExceptionOfType(Transient.class)
                    .isThrownBy(() -> new SignedAddress().put(base + "/expired?signature=s", Json.object()))
                    .withMessageContaining("403")
                    .withMessageNotContaining("signature");
        } finally {
            server.stop(0);
        }
    }

    private void given() {
        store.documents("minimal").keep(Topologies.minimal());
        ledger(Desired.of(Refs.environment("minimal"), "spec", Phase.ENVIRONMENT, Place.CONTROL, ""));
    }

    private void ledger(Desired<String> made) {
        store.ledger("minimal").record(made, 1, "id-1", Map.of());
    }

    private Map<String, String> ask(String type, @Nullable String network) {
        events.on(event(type, network));
        return fields(answers.getLast());
    }

    private static ObjectNode event(String type, @Nullable String network) {
        var event = Json.object()
                .put("RequestType", type)
                .put("ResponseURL", "https://example.com/signed")
                .put("StackId", "stack")
                .put("RequestId", "request")
                .put("LogicalResourceId", "Guard");
        var properties = event.putObject("ResourceProperties");
        if (network != null) {
            properties.put("Network", network);
        }
        return event;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> fields(ObjectNode answer) {
        return new ObjectMapper().convertValue(answer, Map.class);
    }
}
