package io.fairlead.local.world.faults;

import io.fairlead.local.aws.lambda.Interference.Ending;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which invocation is running. Activities of the world run one at a time, so a call comes from the function that runs at that
 * moment; a person's own call during it, in a world that serves, is taken for the function's.
 */
public final class Invocations {
    private final WorldClock clock;
    private final Map<String, Run> runs = new HashMap<>();
    private @Nullable Run current;

    Invocations(WorldClock clock) {
        this.clock = clock;
    }

    /** One invocation while its code runs. */
    static final class Run {
        final List<String> caller;
        private Ending ending = Ending.AS_IT_IS;
        private boolean gone;

        Run(List<String> caller) {
            this.caller = caller;
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
        var run = new Run(describe(context.functionName(), payload));
        runs.put(context.requestId(), run);
        current = run;
        return run;
    }

    /** The code has come back. Answers whether its process is there for another invocation. */
    boolean end(Run run) {
        current = null;
        return !run.gone;
    }

    /** Waits in the world's time, in which others run. */
    void pause(Duration duration) {
        var mine = clock.<@Nullable Run>exclusively(() -> {
            var run = current;
            demandLife(run);
            current = null;
            return run;
        });
        clock.sleep(duration);
        clock.exclusively(() -> current = mine);
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
        return current;
    }

    /** Whether whoever calls now is gone. */
    boolean isGone() {
        return current != null && current.gone;
    }

    List<String> caller() {
        return current == null ? List.of() : current.caller;
    }

    /** Ends the process that calls now; what is no function's process lives on. */
    void die(Ending how) {
        if (current != null) {
            current.dies(how);
        }
    }

    /** Function, operation, kind and name of the resource: the words by which a caller can be told. */
    static List<String> describe(String function, byte[] payload) {
        var json = Json.parse(payload);
        return Stream.concat(
                        Stream.of(
                                function,
                                json.path("operation").asText(),
                                json.at("/resource/kind").asText()),
                        Stream.of(json.at("/resource/name").asText().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
