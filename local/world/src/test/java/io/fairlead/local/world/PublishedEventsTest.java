package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.testing.EventSchemas;
import io.fairlead.local.aws.events.PublishedEvent;
import io.fairlead.local.aws.wire.Account;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever listens to the bus can rely on the schemas in {@code events/}. */
class PublishedEventsTest {
    private static final Account ACCOUNT = new Account("111122223333", "us-east-1");

    private final World world = World.open(Options.virtual(61));
    private final WorldAssert in = WorldAssert.in(world);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void events_whenAllKindsOfThemWerePublished_obeyTheirSchemas() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var approval = new Approval(world);
        var document = Examples.minimal();
        ((ArrayNode) document.at("/clusters/0/topics")).remove(0);
        ((ArrayNode) document.at("/clusters/0/acls")).remove(0);
        var changed = approval.asked(document);
        approval.answer("SendTaskSuccess", Json.object().put("output", "{}"));
        in.succeeded(world.finish(changed));
        world.finish(world.start("apply", Json.object())); // refused: it has no document
        in.succeeded(world.finish(world.teardown("minimal")));
        world.clock().runUntil(() -> ours().size() == 5, Duration.ofMinutes(5));

        assertThat(ours())
                .extracting(PublishedEvent::detailType)
                .hasSize(5)
                .containsOnlyOnceElementsOf(List.of("ApprovalRequested", "OperationFailed", "TopologyTornDown"))
                .hasSameElementsAs(EventSchemas.types().stream()
                        .filter(type -> !type.startsWith("Key")) // see RotateKeysMachineTest
                        .toList());
        assertThat(ours())
                .allSatisfy(event -> assertThat(EventSchemas.errors(event.envelope(ACCOUNT)))
                        .as(event.detailType())
                        .isEmpty());
    }

    /** Step Functions publishes to the bus as well. */
    private List<PublishedEvent> ours() {
        return world.clock()
                .exclusively(() -> world.aws().events().events().stream()
                        .filter(event -> event.source().equals("fairlead"))
                        .toList());
    }
}
