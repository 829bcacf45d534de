package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.fairlead.core.json.Json;
import io.fairlead.installation.Artefact;
import io.fairlead.local.aws.wire.AwsRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** CloudFormation, as far as it asks the guard before it removes a stack: the answer comes to an address that it signs. */
final class CloudFormation implements AutoCloseable {
    private final World world;
    private final HttpServer signed;
    private final List<String> answers = new CopyOnWriteArrayList<>();

    CloudFormation(World world) {
        this.world = world;
        try {
            this.signed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        signed.createContext("/", exchange -> {
            answers.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        signed.start();
    }

    /** What the guard of a stack answers when the stack is to go. */
    JsonNode removes(String properties) {
        var event = Json.object()
                .put("RequestType", "Delete")
                .put("ResponseURL", "http://127.0.0.1:" + signed.getAddress().getPort() + "/signed");
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

    @Override
    public void close() {
        signed.stop(0);
    }
}
