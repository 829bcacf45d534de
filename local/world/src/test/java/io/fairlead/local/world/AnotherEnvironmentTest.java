package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The document names another environment: everything in the old one would go, so a person is asked, and then it moves. */
class AnotherEnvironmentTest {
    private final World world = World.open(Options.virtual(71));
    private final WorldAssert in = WorldAssert.in(world);
    private final Person person = new Person(world, "minimal");
    private final Approval approval = new Approval(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Tag("exhaustive")
    @Test
    void apply_whenAPersonAgrees_movesEverything() {
        in.succeeded(world.finish(world.apply(Examples.linked())));
        var before = names();
        var account = person.id("ServiceAccount", "orders_manager");
        var execution = approval.asked(moved());
        assertThat(approval.wanted())
                .containsExactly(
                        "replace kafka-cluster archive",
                        "replace kafka-cluster orders",
                        "replace gateway minimal-ingress-privatelink-gateway",
                        "delete environment minimal");

        approval.answer("SendTaskSuccess", Json.object().put("output", "{}"));

        in.succeeded(world.finish(execution));
        assertThat(names())
                .containsExactlyInAnyOrderElementsOf(before.stream()
                        .map(name -> name.replaceAll("^(Environment|SchemaRegistry) minimal$", "$1 another"))
                        .toList());
        assertThat(person.id("ServiceAccount", "orders_manager")).isEqualTo(account);
        var changes = new Changes(world);
        in.succeeded(world.finish(world.apply(moved())));
        assertThat(changes.drain()).isEmpty();
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    private static ObjectNode moved() {
        var document = Examples.linked();
        document.withObject("/environment").put("name", "another");
        return document;
    }

    private List<String> names() {
        return world.confluent().everything().stream()
                .map(it -> it.kind() + " " + it.name().replaceAll("sa-\\w+", "sa-"))
                .toList();
    }
}
