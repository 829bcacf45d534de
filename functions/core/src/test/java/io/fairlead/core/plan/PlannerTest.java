package io.fairlead.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlannerTest {
    @Test
    void plan_whenEverythingIsAsWanted_isEmpty() {
        var plan = Planner.plan(List.of(finding(Phase.TOPIC, "a", Action.NONE)), List.of(owned(Phase.TOPIC, "a")));

        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void plan_whenSomethingOfOursIsNotInTheDocument_deletesItInTheOrderOfTheWayDown() {
        var plan = Planner.plan(
                List.of(),
                List.of(owned(Phase.CLUSTER, "c"), owned(Phase.SERVICE_ACCOUNT, "sa"), owned(Phase.TOPIC, "t")));

        assertThat(plan.down()).extracting(step -> step.ref().name()).containsExactly("t", "c", "sa");
        assertThat(plan.approvals()).extracting(step -> step.ref().name()).containsExactly("t", "c");
    }

    @Test
    void plan_whenStrangersAreInTheWay_namesAllOfThem() {
        var findings = List.of(
                finding(Phase.ENVIRONMENT, "non-prod", Action.CONFLICT), finding(Phase.CLUSTER, "c", Action.CONFLICT));

        assertThatThrownBy(() -> Planner.plan(findings, List.of()))
                .isInstanceOf(ExistsNotOurs.class)
                .hasMessageContainingAll("ENVIRONMENT non-prod", "CLUSTER c", "adopt");
    }

    @Test
    void plan_whenAFieldCannotBeChangedInPlace_refusesBeforeAnythingIsTouched() {
        assertThatThrownBy(() -> Planner.plan(List.of(finding(Phase.TOPIC, "t", Action.REPLACE)), List.of()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing was touched");
    }

    @Test
    void plan_whenAnAccessPointIsLost_replacesItsEndpointAndWhatIsMadeOfItAndFollowsWithTheRest() {
        var plan = Planner.plan(
                List.of(
                        finding(Phase.GATEWAY, "g", Action.NONE),
                        finding(Phase.VPC_ENDPOINT, "e", Action.NONE, ref(Phase.GATEWAY, "g")),
                        finding(
                                Phase.ACCESS_POINT,
                                "a",
                                Action.REPLACE,
                                ref(Phase.GATEWAY, "g"),
                                ref(Phase.VPC_ENDPOINT, "e")),
                        finding(Phase.HOSTED_ZONE, "z", Action.NONE, ref(Phase.ACCESS_POINT, "a")),
                        finding(Phase.DNS_RECORD, "r", Action.AWAIT, ref(Phase.HOSTED_ZONE, "z")),
                        finding(Phase.HOSTED_ZONE, "other", Action.NONE, ref(Phase.ACCESS_POINT, "b")),
                        finding(Phase.CLUSTER_SECRET, "s", Action.NONE, ref(Phase.ACCESS_POINT, "a")),
                        finding(Phase.TOPIC, "t", Action.NONE, ref(Phase.CLUSTER_SECRET, "s"))),
                List.of());

        assertThat(plan.replaced()).extracting(step -> step.ref().name()).containsExactly("a", "e", "r", "z");
        assertThat(plan.of(Action.UPDATE)).extracting(step -> step.ref().name()).containsExactly("s");
        assertThat(plan.of(Action.UPDATE)).flatExtracting(Finding::details).containsExactly("follows ACCESS_POINT a");
        assertThat(plan.steps()).hasSize(5);
        assertThat(plan.approvals()).isEmpty();
    }

    @Test
    void plan_whenAGatewayIsLost_replacesTheWholePathAndAsks() {
        var plan = Planner.plan(
                List.of(
                        finding(Phase.GATEWAY, "g", Action.REPLACE),
                        finding(Phase.VPC_ENDPOINT, "e", Action.NONE, ref(Phase.GATEWAY, "g")),
                        finding(Phase.ACCESS_POINT, "a", Action.NONE, ref(Phase.VPC_ENDPOINT, "e"))),
                List.of());

        assertThat(plan.replaced()).extracting(step -> step.ref().name()).containsExactly("a", "e", "g");
        assertThat(plan.up(Phase.GATEWAY)).extracting(step -> step.ref().name()).containsExactly("g");
        assertThat(plan.approvals()).extracting(step -> step.ref().name()).containsExactly("g");
    }

    @Test
    void plan_whenSomebodyDeletedAnAccessPoint_replacesWhatWasMadeOfIt() {
        var plan = Planner.plan(
                List.of(
                        finding(Phase.ACCESS_POINT, "a", Action.CREATE),
                        finding(Phase.HOSTED_ZONE, "z", Action.NONE, ref(Phase.ACCESS_POINT, "a")),
                        finding(Phase.DNS_RECORD, "new", Action.CREATE, ref(Phase.HOSTED_ZONE, "z"))),
                List.of());

        assertThat(plan.replaced()).extracting(step -> step.ref().name()).containsExactly("z");
        assertThat(plan.of(Action.CREATE)).extracting(step -> step.ref().name()).containsExactly("a", "new");
    }

    @Test
    void plan_whenTheDocumentWantsAnotherEnvironment_movesWhatLivesInTheOldOneAndAsks() {
        var environment = ref(Phase.ENVIRONMENT, "new");
        var cluster = ref(Phase.CLUSTER, "c");
        var plan = Planner.plan(
                List.of(
                        finding(Phase.ENVIRONMENT, "new", Action.CREATE),
                        finding(Phase.GATEWAY, "g", Action.AWAIT, environment),
                        finding(Phase.CLUSTER, "c", Action.AWAIT, environment),
                        finding(Phase.SERVICE_ACCOUNT, "a", Action.NONE),
                        finding(Phase.CLUSTER_ROLE, "r", Action.AWAIT, ref(Phase.SERVICE_ACCOUNT, "a"), cluster),
                        finding(Phase.CLUSTER_SECRET, "s", Action.AWAIT, cluster),
                        finding(Phase.CONNECTOR, "k", Action.AWAIT, cluster),
                        finding(Phase.TOPIC, "t", Action.NONE, cluster)),
                List.of(owned(Phase.ENVIRONMENT, "old"), owned(Phase.SERVICE_ACCOUNT, "a")));

        assertThat(plan.replaced()).extracting(step -> step.ref().name()).containsExactly("k", "c", "r", "g");
        assertThat(plan.of(Action.AWAIT)).extracting(step -> step.ref().name()).containsExactly("s");
        assertThat(plan.of(Action.UPDATE)).extracting(step -> step.ref().name()).containsExactly("t");
        assertThat(plan.down()).extracting(step -> step.ref().name()).containsExactly("old");
        assertThat(plan.approvals()).extracting(step -> step.ref().name()).containsExactly("c", "g", "old");
    }

    @Test
    void plan_whenSomebodyDeletedACluster_replacesItsRolesAndNothingThatStands() {
        var cluster = ref(Phase.CLUSTER, "c");
        var plan = Planner.plan(
                List.of(
                        finding(Phase.CLUSTER, "c", Action.CREATE),
                        finding(Phase.CLUSTER, "other", Action.NONE),
                        finding(Phase.CLUSTER_ROLE, "r", Action.NONE, cluster),
                        finding(Phase.SCHEMA_REGISTRY, "sr", Action.NONE, cluster),
                        finding(Phase.REGISTRY_ROLE, "rr", Action.NONE, ref(Phase.SCHEMA_REGISTRY, "sr"))),
                List.of());

        assertThat(plan.replaced()).extracting(step -> step.ref().name()).containsExactly("r");
        assertThat(plan.steps()).hasSize(2);
        assertThat(plan.approvals()).isEmpty();
    }

    @Test
    void plan_whenSomebodyDeletedAnAccount_looksAtItsGrantsAgain() {
        var account = ref(Phase.SERVICE_ACCOUNT, "a");
        var plan = Planner.plan(
                List.of(
                        finding(Phase.SERVICE_ACCOUNT, "a", Action.CREATE),
                        finding(Phase.ACL, "granted", Action.NONE, account),
                        finding(Phase.ACL, "other", Action.NONE)),
                List.of());

        assertThat(plan.of(Action.UPDATE)).extracting(step -> step.ref().name()).containsExactly("granted");
    }

    @Test
    void hash_whenFoundInAnotherOrder_isTheSame() {
        var findings = new ArrayList<Finding>();
        for (var phase : Phase.values()) {
            findings.add(finding(phase, "x", Action.CREATE));
        }
        var hash = Planner.plan(findings, List.of()).hash();
        Collections.shuffle(findings, new Random(5));

        assertThat(Planner.plan(findings, List.of()).hash()).isEqualTo(hash);
        findings.removeLast();
        assertThat(Planner.plan(findings, List.of()).hash()).isNotEqualTo(hash);
    }

    @Test
    void teardown_always_goesThroughEveryPhase() {
        var everything =
                Arrays.stream(Phase.values()).map(phase -> owned(phase, "x")).toList();

        assertThat(Planner.teardown(everything).down())
                .extracting(Finding::phase)
                .containsExactlyElementsOf(Phase.DOWN);
    }

    private static Finding finding(Phase phase, String name, Action action, Ref... dependsOn) {
        return new Finding(
                new Ref(phase.name(), name), phase, Place.CONTROL, action, List.of(), "/" + name, List.of(dependsOn));
    }

    private static Ref ref(Phase phase, String name) {
        return new Ref(phase.name(), name);
    }

    private static Entry owned(Phase phase, String name) {
        return new Entry(new Ref(phase.name(), name), "id", Map.of(), phase, Place.CONTROL, null, 1, Instant.EPOCH);
    }
}
