package io.fairlead.core.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Bug;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.errors.LeaseLost;
import io.fairlead.core.errors.NotReadyLong;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Patience;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.InMemoryStore;
import io.fairlead.core.testing.Topologies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final Ref SECRET = Refs.clientSecret("orders/manager/java_client");

    private final List<Measurement> published = new ArrayList<>();
    private final InMemoryStore store = new InMemoryStore(() -> Instant.EPOCH);

    private Operations having(Operation operation, Duty duty) {
        store.documents("minimal").keep(Topologies.minimal());
        return new Operations(
                Place.CONTROL,
                Kinds.of(),
                Map.of(operation, duty),
                store,
                network -> Optional.empty(),
                () -> Instant.EPOCH,
                published::add);
    }

    private static Command command(Operation operation, String execution) {
        return new Command(operation, "minimal", 1, execution, SECRET);
    }

    @Test
    void perform_whenItIsADuty_answersWithItsDetails() {
        var operations = having(
                Operation.retire,
                (command, scope) -> Reply.of(
                        Change.DELETED, Map.of("keys", List.of(scope.topology().name()))));

        assertThat(Json.write(operations.perform(command(Operation.retire, "mine"))))
                .isEqualTo("{\"change\":\"DELETED\",\"details\":{\"keys\":[\"minimal\"]}}");
    }

    @Test
    void perform_whenAnotherExecutionHasTheLease_onlyLooks() {
        store.lease("minimal").require("another");

        assertThat(having(Operation.review, looking())
                        .perform(command(Operation.review, "mine"))
                        .change())
                .isEqualTo("NONE");
        assertThatExceptionOfType(LeaseLost.class)
                .isThrownBy(() -> having(Operation.retire, (command, scope) -> Reply.of(Change.NONE))
                        .perform(command(Operation.retire, "mine")));
    }

    @Test
    void perform_whenItFails_saysForWhichResource() {
        var operations = having(Operation.retire, (command, scope) -> {
            throw new Denied("may not delete", "give it a role");
        });

        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> operations.perform(command(Operation.retire, "mine")))
                .withMessageContainingAll(SECRET.toString(), "may not delete");
    }

    @Test
    void perform_whenItIsNotReady_publishesForHowLongTheStateMachineWaits() {
        var operations = having(Operation.retire, (command, scope) -> {
            throw Patience.LONG.notReady("it takes its time");
        });

        assertThatExceptionOfType(NotReadyLong.class)
                .isThrownBy(() -> operations.perform(command(Operation.retire, "mine")));

        assertThat(published).containsExactly(Measurement.of(Metric.WAITS, 60, "retire", "client-secret"));
    }

    @Test
    void perform_whenSomethingWasNeverMade_isRefused() {
        var operations = having(Operation.retire, (command, scope) -> Reply.of(scope.id(SECRET), Map.of()));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> operations.perform(command(Operation.retire, "mine")))
                .withMessageContainingAll(SECRET.toString(), "is not recorded", "bring apply to success first");
    }

    @Test
    void perform_whenItIsTheDutyOfAnotherFunction_isADefect() {
        assertThatExceptionOfType(Bug.class)
                .isThrownBy(() -> having(Operation.review, looking()).perform(command(Operation.suspend, "mine")))
                .withMessageContaining("suspend");
    }

    @Test
    void perform_whenOnlyChecked_answersWithoutAnything() {
        var check = Json.read("{\"operation\": \"check\"}", Command.class);

        assertThat(having(Operation.review, looking()).perform(check).change()).isEqualTo("NONE");
    }

    private static Duty looking() {
        return new Duty() {
            @Override
            public Reply perform(Command command, Scope scope) {
                return Reply.of(Change.NONE);
            }

            @Override
            public boolean isWriting() {
                return false;
            }
        };
    }
}
