package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.confluent.Existing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A large topology stays within the limits of Step Functions and Lambda. */
@Tag("exhaustive")
class ScaleTest {
    private static final int EVENTS = 25_000;
    private static final int PAYLOAD = 256 * 1024;
    /** Assumed: about 30 ms a call, and 120 s for an invocation. */
    private static final int CALLS = 120_000 / 30;

    private final World world = World.open(Options.virtual(59));
    private final WorldAssert in = WorldAssert.in(world);
    private final Map<Instant, Integer> calls = new HashMap<>();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void apply_whenThereAre2000AclsAnd300TopicsAnd40Accounts_staysWithinTheLimits() {
        world.confluent().listen((service, operation, status) -> count());
        world.aws().server().addListener((service, operation, request, response) -> count());

        System.out.println("| | time | transitions | events | largest payload | invocations | calls |");
        var up = world.finish(world.apply(large()));
        in.succeeded(up);
        assertThat(kinds())
                .containsEntry("Topic", 301L)
                .containsEntry("Acl", 2_002L)
                .containsEntry("ServiceAccount", 42L);
        report("apply", up);
        var again = world.finish(world.apply(large()));
        in.succeeded(again);
        report("apply again", again);
        var down = world.finish(world.teardown("minimal"));
        in.succeeded(down).nothingIsLeft();
        report("teardown", down);
    }

    /** Within a function no time passes, so what is called at one instant is at most what one invocation calls. */
    private void count() {
        calls.merge(world.clock().instant(), 1, Integer::sum);
    }

    private void report(String what, Execution execution) {
        var most = calls.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var invocations = Invocations.of(List.of(execution));
        System.out.printf(
                "| %s | %s | %,d | %,d | %.1f KiB | %,d, at most %d at once | %,d, at most %,d at one instant |%n",
                what,
                WorldAssert.duration(execution),
                execution.transitions(),
                execution.history().size(),
                execution.largestPayload() / 1024.0,
                invocations.all(),
                invocations.atOnce(),
                calls.values().stream().mapToInt(Integer::intValue).sum(),
                most);
        assertThat(execution.history()).hasSizeLessThan(EVENTS);
        assertThat(execution.largestPayload()).isLessThan(PAYLOAD);
        assertThat(most).isLessThan(CALLS);
        calls.clear();
    }

    private Map<String, Long> kinds() {
        var kinds = new HashMap<String, Long>();
        world.confluent().everything().forEach((Existing it) -> kinds.merge(it.kind(), 1L, Long::sum));
        return kinds;
    }

    private static ObjectNode large() {
        var document = Examples.minimal();
        var topics = document.withArray("/clusters/0/topics");
        IntStream.range(0, 300).forEach(i -> topics.addObject().put("name", "topic-" + i));
        var acls = document.withArray("/clusters/0/acls");
        for (int account = 0; account < 40; account++) {
            document.withArray("/accounts")
                    .addObject()
                    .put("name", "account-" + account)
                    .put("description", "One of many.");
            for (int topic = 0; topic < 25; topic++) {
                var acl = acls.addObject().put("account", "account-" + account).put("resource", "TOPIC");
                acl.put("name", "topic-" + (account * 7 + topic) % 300)
                        .set("operations", Json.tree(List.of("READ", "DESCRIBE")));
            }
        }
        return document;
    }
}
