package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.fairlead.core.json.Json;
import io.fairlead.installation.Artefact;
import io.fairlead.local.aws.wire.AwsRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What CloudFormation asks before it removes a stack, of the deployed function. */
class RemovalGuardTest {
    private final World world = World.open(Options.virtual(61));
    private final List<String> answers = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void guard_whileATopologyStands_letsNeitherItsNetworkNorTheControlPlaneGo() throws IOException {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var signed = HttpServer.create(here, 0);
        signed.createContext("/", exchange -> {
            answers.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        signed.start();
        try {
            var address = "http://127.0.0.1:" + signed.getAddress().getPort() + "/signed";
            assertThat(ask(address, "{}").path("Status").asText()).isEqualTo("SUCCESS");
            WorldAssert.in(world).succeeded(world.finish(world.apply(Examples.minimal())));

            assertThat(ask(address, "{}").path("Reason").asText())
                    .contains("topologies minimal", "Nothing was deleted");
            assertThat(ask(address, "{\"Network\": \"sandbox-minimal\"}")
                            .path("Status")
                            .asText())
                    .isEqualTo("FAILED");
            assertThat(ask(address, "{\"Network\": \"shared-non-prod\"}")
                            .path("Status")
                            .asText())
                    .isEqualTo("SUCCESS");

            WorldAssert.in(world).succeeded(world.finish(world.teardown("minimal")));
            assertThat(ask(address, "{}").path("Status").asText()).isEqualTo("SUCCESS");
        } finally {
            signed.stop(0);
        }
    }

    private JsonNode ask(String address, String properties) {
        var event = Json.object().put("RequestType", "Delete").put("ResponseURL", address);
        event.set("ResourceProperties", Json.parse(properties));
        var function = Installation.NAMES.function(Artefact.GUARD);
        var request = new AwsRequest(
                "lambda",
                "POST",
                "/2015-03-31/functions/" + function + "/invocations",
                Map.of(),
                Map.of(),
                event.toString().getBytes(StandardCharsets.UTF_8));
        var before = answers.size();
        var invoked = world.clock().exclusively(() -> world.aws().lambda().begin(request));
        assertThat(world.clock().runUntil(invoked::isDone, Duration.ofMinutes(5)))
                .isTrue();
        assertThat(answers).hasSize(before + 1);
        return Json.parse(answers.getLast());
    }
}
