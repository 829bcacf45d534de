package io.fairlead.statemachines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Phase;
import io.fairlead.statemachines.Machine.State;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that every machine keeps. */
class StateMachineRulesTest {
    private static final String OURS = "io.fairlead.core.errors.";

    /** Failures that nobody waits out: the execution stops at its state, a person mends the cause, a redrive goes on. */
    private static final Set<String> STOPS = Set.of(
            "Conflict",
            "Gone",
            "QuotaExceeded",
            "InvalidRequest",
            "ExistsNotOurs",
            "LeaseLost",
            "PlanChanged",
            "Refused",
            "Bug");

    private static final JsonNode UNREACHABLE = Json.parse("""
            { "ErrorEquals": ["io.fairlead.core.errors.Unreachable"], "IntervalSeconds": 15, "BackoffRate": 1, "MaxAttempts": 12 }
            """);

    static Stream<State> states() {
        return Machine.all();
    }

    static Stream<State> tasks() {
        return states().filter(state -> state.type().equals("Task"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void state_always_saysWhatItIsFor(State state) {
        assertThat(state.json().path("Comment").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("states")
    void state_never_sleepsForAFixedTime(State state) {
        assertThat(state.type()).isNotEqualTo("Wait");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void task_always_isBounded(State task) {
        assertThat(task.json().path("TimeoutSeconds").asInt()).isBetween(1, 72 * 3600);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void task_always_hasTheStandardRetry(State task) {
        var standard = Machine.read("apply").definition().at("/States/Validate/Retry");
        var retry = task.json().path("Retry");
        if (task.json().path("Resource").asText().endsWith(".waitForTaskToken")) {
            // A person who does not answer, and a decision that was taken, are not tried again.
            assertThat(Machine.elements(retry))
                    .isSubsetOf(Machine.elements(standard).toList());
            assertThat(errors(retry)).contains(OURS + "Throttled").doesNotContain("States.Timeout", "States.ALL");
        } else {
            assertThat(Machine.elements(retry).filter(retrier -> !retrier.equals(UNREACHABLE)))
                    .containsExactlyElementsOf(Machine.elements(standard).toList());
        }
    }

    /**
     * Once the gate has proven the private path, what ends on it may pass, and three minutes are enough to see. The gate itself,
     * and the way down, which leaves what it cannot reach, say so at once.
     */
    @ParameterizedTest
    @MethodSource("tasks")
    void task_whenItGoesByTheProvenPath_isPatientWithItAndNoOtherIs(State task) {
        var proven = task.path().matches("apply: .*(Topics|ACLs|Links|Mirrors|Prune) > [^>]+")
                || task.path()
                        .matches("rotate-keys: .* > (Ensure|Confirm) cluster link|rotate-keys: .* > Look at the link"
                                + "|rotate-keys: .* > Ensure ACLs");

        assertThat(Machine.elements(task.json().path("Retry")).anyMatch(UNREACHABLE::equals))
                .isEqualTo(proven);
    }

    @ParameterizedTest
    @MethodSource("states")
    void catch_whenThereIsOne_goesOn(State state) {
        if (state.name().equals("Ask for approval")) {
            return; // nothing has been touched, and a redrive would ask about a plan of three days ago
        }
        var siblings = states().filter(other -> other.type().equals("Fail"))
                .map(State::name)
                .toList();
        assertThat(Machine.elements(state.json().path("Catch"))
                        .map(c -> c.path("Next").asText()))
                .as("a Catch that leads to a Fail state would make a redrive useless")
                .doesNotContainAnyElementsOf(siblings);
    }

    @ParameterizedTest
    @MethodSource("states")
    void map_always_boundsItsConcurrency(State state) {
        if (state.type().equals("Map")) {
            assertThat(state.json().path("MaxConcurrency").asInt()).isBetween(1, 10);
        }
    }

    /** Amazon States Language wants names unique in the whole machine, however deep the states are. */
    @Test
    void names_inAMachine_areUnique() {
        for (var name : StateMachines.NAMES) {
            assertThat(Machine.read(name).states())
                    .extracting(State::name)
                    .as(name)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void failures_all_areEitherHandledOrStop() {
        var handled = states().flatMap(state -> Stream.of("Retry", "Catch").map(state.json()::path))
                .flatMap(list -> errors(list).stream())
                .filter(error -> error.startsWith(OURS))
                .map(error -> error.substring(OURS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        var thrown = Arrays.stream(Failure.class.getPermittedSubclasses()).map(Class::getSimpleName);

        assertThat(handled).doesNotContainAnyElementsOf(STOPS);
        handled.addAll(STOPS);
        assertThat(handled).containsExactlyInAnyOrderElementsOf(thrown.toList());
    }

    @Test
    void phases_all_areWalkedUpAndDown() {
        var lists = Arrays.stream(Phase.values()).map(Phase::list).toList();
        for (var name : List.of("apply", "teardown")) {
            assertThat(walked(name)).as(name).containsAll(lists);
        }
        assertThat(walked("apply")).contains("probes", "down");
    }

    private static Set<String> walked(String machine) {
        var plan = Pattern.compile("\\$plan\\.(\\w+)");
        return Machine.read(machine).states().stream()
                .flatMap(state ->
                        plan.matcher(state.json().path("Items").asText()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> errors(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .flatMap(entry -> Machine.elements(entry.path("ErrorEquals")))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
