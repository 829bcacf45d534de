package io.fairlead.local.world.faults;

import io.fairlead.local.aws.lambda.Interference.Ending;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.Activity;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which invocation is running. Activities of the world run one at a time, so a call comes from the function that runs at that
 * moment; a person's own call during it, in a world that serves, is taken for the function's.
 */
public final class Invocations {
    private final WorldClock clock;
    private final Map<String, Run> runs = new HashMap<>();
    private final Map<Activity, Run> running = new HashMap<>();

    Invocations(WorldClock clock) {
        this.clock = clock;
    }

    /** One invocation while its code runs. */
    static final class Run {
        final List<String> caller;
        final String execution;
        private Ending ending = Ending.AS_IT_IS;
        private boolean gone;

        Run(List<String> caller, String execution) {
            this.caller = caller;
            this.execution = execution;
        }

        boolean isGone() {
            return gone;
        }

        /** From now on nothing of it reaches the outside. */
        void dies(Ending how) {
            ending = how;
            gone = true;
        }

        /** It does its work; the end is another than its own. */
        void willEnd(Ending how) {
            ending = how;
        }
    }

    /** What the process of a function meets that is gone. */
    public static final class ProcessGone extends RuntimeException {
        ProcessGone() {
            super("a fault of the local world: the process is gone");
        }
    }

    Run begin(InvocationContext context, byte[] payload) {
        var run = new Run(describe(context.functionName(), payload), execution(payload));
        runs.put(context.requestId(), run);
        running.put(self(), run);
        return run;
    }

    /** The code has come back. Answers whether its process is there for another invocation. */
    boolean end(Run run) {
        running.remove(self());
        return !run.gone;
    }

    private Activity self() {
        return Objects.requireNonNull(clock.activity(), "an invocation is an activity");
    }

    /** AWS has stopped the code, whose thread may still wait for something. */
    void timedOut(String requestId) {
        var run = runs.get(requestId);
        if (run != null) {
            run.dies(Ending.HANGING);
        }
    }

    /** Waits in the world's time, in which others run. */
    void pause(Duration duration) {
        clock.exclusively(() -> demandLife(current()));
        clock.sleep(duration);
    }

    private static void demandLife(@Nullable Run run) {
        if (run != null && run.gone) {
            throw new ProcessGone();
        }
    }

    Ending ending(String requestId) {
        var run = runs.remove(requestId);
        return run == null ? Ending.AS_IT_IS : run.ending;
    }

    @Nullable
    Run current() {
        var activity = clock.activity();
        return activity == null ? null : running.get(activity);
    }

    /** Whether whoever calls now is gone. */
    boolean isGone() {
        var run = current();
        return run != null && run.gone;
    }

    List<String> caller() {
        var run = current();
        return run == null ? List.of() : run.caller;
    }

    /** ARN of the execution for which a function calls now; empty when none does. */
    String execution() {
        var run = current();
        return run == null ? "" : run.execution;
    }

    /** Ends the process that calls now; what is no function's process lives on. */
    void die(Ending how) {
        var run = current();
        if (run != null) {
            run.dies(how);
        }
    }

    private static String execution(byte[] payload) {
        return Json.parse(payload).path("execution").asText();
    }

    /** Function, operation (or the step that Secrets Manager asks for), kind and name of the resource: by these words a caller is told. */
    static List<String> describe(String function, byte[] payload) {
        var json = Json.parse(payload);
        return Stream.concat(
                        Stream.of(
                                function,
                                json.path("operation").asText(json.path("Step").asText()),
                                json.at("/resource/kind").asText()),
                        Stream.of(json.at("/resource/name").asText().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
