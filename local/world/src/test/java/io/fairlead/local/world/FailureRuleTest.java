package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What fails is announced in words and gives its lease back, by a rule of EventBridge. */
class FailureRuleTest {
    private final World world = World.open(Options.virtual(37));
    private final WorldAssert in = WorldAssert.in(world);
    private final Failures failures = new Failures(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenItFailsInTheGate_isAnnouncedAndReleasesItsLease() {
        failures.breakThePath();
        var execution = world.finish(world.apply(Examples.minimal()));
        in.failed(execution, Failures.UNREACHABLE, "SERVFAIL");
        assertThat(failures.holder()).contains(arn(execution));

        var event = failures.announced(1).getFirst();

        assertThat(event.at("/metadata/topology").asText()).isEqualTo("minimal");
        assertThat(event.at("/metadata/correlationId").asText()).isEqualTo(arn(execution));
        assertThat(text(event, "operation")).isEqualTo("apply");
        assertThat(text(event, "status")).isEqualTo("FAILED");
        assertThat(text(event, "state")).isEqualTo("Probe");
        assertThat(event.at("/data/resource/kind").asText()).isEqualTo("client-secret");
        assertThat(text(event, "error")).isEqualTo(Failures.UNREACHABLE);
        assertThat(text(event, "cause")).contains("SERVFAIL", "\n  To go on: ").doesNotContain("stackTrace");
        assertThat(text(event, "goOn")).contains("redrive-execution --execution-arn " + arn(execution));
        assertThat(failures.holder()).isEmpty();
    }

    @Test
    void apply_whenItIsRefused_isAnnouncedWithoutResourceAndNotToBeRedriven() {
        world.finish(world.start("apply", Json.object()));

        var event = failures.announced(1).getFirst();

        assertThat(event.at("/metadata/topology").asText()).isEqualTo("unknown");
        assertThat(text(event, "state")).isEqualTo("Validate");
        assertThat(text(event, "goOn")).isEqualTo("mend that, then start apply again");
        assertThat(event.at("/data").has("resource")).isFalse();
    }

    @Test
    void teardown_whenItIsStopped_isAnnouncedWithItsState() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var execution = world.teardown("minimal");
        failures.wait(Duration.ofSeconds(30));
        failures.stop(execution);

        var event = failures.announced(1).getFirst();

        assertThat(text(event, "operation")).isEqualTo("teardown");
        assertThat(text(event, "status")).isEqualTo("ABORTED");
        assertThat(text(event, "state")).isEqualTo("Remove cluster");
        assertThat(event.at("/data/resource").toString()).isEqualTo("{\"kind\":\"kafka-cluster\",\"name\":\"orders\"}");
        assertThat(text(event, "cause")).isEqualTo("the execution was stopped");
        assertThat(text(event, "goOn")).startsWith("redrive the execution");
        assertThat(failures.holder()).isEmpty();
    }

    @Test
    void apply_whenTheTopologyIsBusy_doesNotTakeTheHoldersLease() {
        var first = world.apply(Examples.minimal());
        failures.wait(Duration.ofMinutes(1));
        in.failed(world.finish(world.apply(Examples.minimal())), "TopologyBusy", arn(first));

        var event = failures.announced(1).getFirst();

        assertThat(text(event, "state")).isEqualTo("The topology is busy");
        assertThat(text(event, "cause")).contains(arn(first));
        assertThat(failures.holder()).contains(arn(first));
        in.succeeded(world.finish(first));
    }

    @Test
    void apply_whenItIsRedrivenBeforeTheRuleActs_keepsItsLeaseAndIsNotAnnounced() {
        failures.breakThePath();
        var execution = world.finish(world.apply(Examples.minimal()));
        failures.mendThePath();
        failures.redrive(execution);

        in.succeeded(world.finish(execution));

        assertThat(failures.executionsOf("announce-failure")).singleElement().satisfies(in::succeeded);
        assertThat(failures.announcements()).isEmpty();
    }

    @Test
    void announcement_whenItFailsItself_isNotAnnounced() {
        failures.breakThePath();
        world.finish(world.apply(Examples.minimal()));
        assertThat(world.clock()
                        .runUntil(
                                () -> !failures.executionsOf("announce-failure").isEmpty(), Duration.ofMinutes(1)))
                .isTrue();
        failures.stop(failures.executionsOf("announce-failure").getFirst());

        failures.wait(Duration.ofHours(1));

        assertThat(failures.executionsOf("announce-failure")).hasSize(1);
        assertThat(failures.announcements()).isEmpty();
    }

    @Test
    void apply_whenItFailsTwice_isAnnouncedTwice() {
        failures.breakThePath();
        var execution = world.finish(world.apply(Examples.minimal()));
        failures.announced(1);
        failures.redrive(execution);
        world.finish(execution);

        var events = failures.announced(2);

        assertThat(events)
                .extracting(event -> event.at("/metadata/idempotencyKey").asText())
                .doesNotHaveDuplicates();
        assertThat(events).extracting(event -> text(event, "state")).containsOnly("Probe");
    }

    private static String arn(Execution execution) {
        return execution.start().executionArn();
    }

    private static String text(JsonNode event, String field) {
        return event.at("/data/" + field).asText();
    }
}
