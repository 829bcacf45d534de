package io.fairlead.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution.Status;
import io.fairlead.local.cli.Attempts.OnFailure;
import io.fairlead.local.world.Options;
import io.fairlead.local.world.World;
import io.fairlead.local.world.faults.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person reads of executions that fail and of faults. */
class AttemptsTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void run_whenThereIsNothingToRedrive_tellsTheEventAndStartsAgain() {
        try (var world = World.open(Options.virtual(61))) {
            var execution = attempts(world).run("apply", () -> world.start("apply", Json.object()));

            assertThat(execution.status()).isEqualTo(Status.FAILED);
            assertThat(said())
                    .contains("""
                    apply FAILED
                      error  io.fairlead.core.errors.Refused
                      cause  1 problem in the input of apply; nothing was touched:
                             /: "document" is missing;""", """
                      state  Validate
                      then   mend that, then start apply again
                    """, "apply again, from the beginning, after 5:00", "apply does not come right")
                    .doesNotContain("(redrive)", "stackTrace");
        }
    }

    @Test
    void run_whenItWasStopped_redrives() {
        var stop = Fault.parse("state Validate stop");
        try (var world = World.open(Options.virtual(61).with(List.of(stop)))) {
            attempts(world).run("apply", () -> world.start("apply", Json.object()));

            assertThat(said()).contains("apply ABORTED", "redrive the execution: aws stepfunctions", "(redrive)");
        }
    }

    @Test
    void conclude_whenFaultsDidNotHappen_saysWhy() {
        var faults = Stream.of(
                        "lambda fairlead-planner 503",
                        "lambda fairlead-planner #99 503",
                        "lambda fairlead-planner from nobody 503",
                        "lambda fairlead-plnner 503",
                        "ec2 CreateVpcEndpoint throttle")
                .map(Fault::parse)
                .toList();
        try (var world = World.open(Options.virtual(61).with(faults))) {
            var timeline = new Timeline(world);
            var mishaps = new Mishaps(world, timeline, faults, out);
            new Attempts(world, timeline, OnFailure.apply, out).run("apply", () -> world.start("apply", Json.object()));
            mishaps.conclude();

            assertThat(said())
                    .contains("! lambda fairlead-planner #1 503, called by fairlead-planner validate")
                    .doesNotContain("never happened: lambda fairlead-planner #1 503")
                    .containsPattern("never happened: lambda fairlead-planner #99 503 \\(such calls: \\d+\\)")
                    .contains(
                            "never happened: lambda fairlead-planner from nobody #1 503 (it was called, but not by that caller")
                    .contains(
                            "never happened: lambda fairlead-plnner #1 503 (nobody called that; of lambda were called: ")
                    .contains("never happened: ec2 CreateVpcEndpoint #1 throttle (nobody called ec2)");
        }
    }

    private Attempts attempts(World world) {
        return new Attempts(world, new Timeline(world), OnFailure.redrive, out);
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
