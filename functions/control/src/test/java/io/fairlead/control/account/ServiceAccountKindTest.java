package io.fairlead.control.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.confluent.Target;
import io.fairlead.control.testing.ControlWorld;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.Topologies;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceAccountKindTest {
    private static final Ref MANAGER = Refs.serviceAccount("orders_manager");
    private static final Target ALL = Target.of("/iam/v2/service-accounts");

    private final ControlWorld world = new ControlWorld(Topologies.minimal());

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ensure_whenItIsNotThere_makesItWithOurMarker() {
        assertThat(world.ensure(MANAGER)).isEqualTo("CREATED");

        assertThat(account().path("description").asText())
                .isEqualTo("Manages topics and ACLs of orders. [fairlead:minimal/service-account/orders_manager]");
        assertThat(world.observe(MANAGER).action()).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenTheLedgerIsLost_knowsItByItsMarker() {
        world.ensure(MANAGER);
        var id = world.id(MANAGER);
        world.ledger.forget(MANAGER);
        world.pass(Duration.ofSeconds(10));

        assertThat(world.ensure(MANAGER)).isEqualTo("NONE");
        assertThat(world.id(MANAGER)).isEqualTo(id);
    }

    @Test
    void ensure_whenAStrangerHasTheName_refuses() {
        var stranger = world.confluent.strangers().serviceAccount("orders_manager", "somebody's");

        assertThatThrownBy(() -> world.once(Operation.ensure, MANAGER))
                .isInstanceOf(ExistsNotOurs.class)
                .hasMessageContaining(stranger);
    }

    /** Lists lag: the name is found to be in use only when it is created, and the intent is written by then. */
    @Test
    void ensure_whenAStrangerTookTheNameMomentsAgo_neverTakesItOver() {
        var stranger = world.cloud()
                .post(ALL, Json.object().put("display_name", "orders_manager").put("description", "somebody's"))
                .path("id")
                .asText();

        assertThatThrownBy(() -> world.once(Operation.ensure, MANAGER))
                .isInstanceOf(NotReadySoon.class)
                .hasMessageContaining("already in use");
        world.pass(Duration.ofMinutes(2));
        assertThatThrownBy(() -> world.once(Operation.ensure, MANAGER)).isInstanceOf(ExistsNotOurs.class);
        world.remove(MANAGER);
        assertThat(world.confluent.everything()).anyMatch(it -> it.id().equals(stranger));
    }

    @Test
    void ensure_whenAdopted_putsOurMarkerThere() {
        world.confluent.strangers().serviceAccount("orders_manager", "somebody's");
        world.change(Topologies.minimal(
                document -> ((ObjectNode) document.withArray("/accounts").get(0)).put("adopt", true)));

        assertThat(world.ensure(MANAGER)).isEqualTo("UPDATED");
        assertThat(account().path("description").asText())
                .contains("[fairlead:minimal/service-account/orders_manager]");
    }

    @Test
    void ensure_whenSomebodyRenamedIt_findsItByItsIdAndNamesItBack() {
        world.ensure(MANAGER);
        world.cloud()
                .patch(
                        Target.of("/iam/v2/service-accounts/{}", world.id(MANAGER)),
                        Json.object().put("display_name", "renamed"));

        assertThat(world.observe(MANAGER).details()).containsExactly("name: renamed -> orders_manager");
        assertThat(world.ensure(MANAGER)).isEqualTo("UPDATED");
        assertThat(account().path("display_name").asText()).isEqualTo("orders_manager");
    }

    @Test
    void remove_whenItIsOurs_deletesIt() {
        world.ensure(MANAGER);

        assertThat(world.remove(MANAGER)).isEqualTo("DELETED");
        assertThat(world.confluent.isEmpty()).isTrue();
    }

    private JsonNode account() {
        return world.cloud().get(Target.of("/iam/v2/service-accounts/{}", world.id(MANAGER)));
    }
}
