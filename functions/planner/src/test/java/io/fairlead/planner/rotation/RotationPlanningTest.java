package io.fairlead.planner.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.testing.InMemoryStore;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.Topology;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotationPlanningTest {
    private static final String STARTED = "2026-02-04T09:00:00Z";
    private static final String SECRET = "sandbox_cluster/app_consumer/java_client";
    private static final String ARN =
            "arn:aws:secretsmanager:us-east-1:111122223333:secret:/confluent_cloud_resource/non-prod/" + SECRET
                    + "-a1B2c3";
    private static final String LINK = "bidirectional-between-sandbox-and-shared";

    private final InMemoryStore store = new InMemoryStore(() -> Instant.EPOCH);
    private final RotationPlanning rotations = new RotationPlanning(store, RotationPlanningTest::function);

    private static String function(Place place) {
        if (place.network().equals("shared-non-prod")) {
            throw new Refused("network shared-non-prod is not registered any more", "deploy it again");
        }
        return "function of " + place;
    }

    @Test
    void plan_whenForATopology_listsItsSecretsAndTheLinksThatCarryTheirKeys() {
        applied(Topologies.nonProd());

        var plan = plan("{\"topology\": \"non-prod\"}");

        assertThat(names(plan, "secrets"))
                .hasSize(9)
                .contains(SECRET, "schema_registry_cluster", "shared_cluster/linking/java_client");
        assertThat(plan.at("/secrets/0")).isEqualTo(Json.parse("""
                {"resource": {"kind": "client-secret", "name": "sandbox_cluster/app_manager/java_client"},
                 "version": 1, "function": "function of CONTROL"}
                """));
        assertThat(names(plan, "links")).containsExactly(LINK + "/shared_cluster", LINK + "/sandbox_cluster");
        assertThat(plan.path("since").asText()).isEqualTo(STARTED);
        assertThat(plan.path("replace").asBoolean()).isTrue();
        assertThat(plan.path("byEvent").asBoolean()).isFalse();
        assertThat(plan.at("/control/0/function").asText()).isEqualTo("function of CONTROL");
        assertThat(plan.path("approvals")).isEmpty();
        assertThat(plan.path("roles")).isEmpty();
    }

    @Test
    void plan_whenTheNetworkOfALinkIsGone_saysSoForThatLinkOnly() {
        applied(Topologies.nonProd());

        var plan = plan("{\"topology\": \"non-prod\"}");

        assertThat(plan.at("/links/0/lost").asText()).contains("shared-non-prod", "deploy it again");
        assertThat(plan.at("/links/0").has("function")).isFalse();
        assertThat(plan.at("/links/1/function").asText()).isEqualTo("function of KAFKA:sandbox-non-prod");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"account": "src_api"}                              | schema_registry_cluster,schema_registry_cluster/shared-non-prod |
            {"secret": "sandbox_cluster/linking/java_client"}   | sandbox_cluster/linking/java_client | shared_cluster
            {"cluster": "shared_cluster"} | shared_cluster/app_manager/java_client,shared_cluster/app_consumer/java_client,shared_cluster/linking/java_client | sandbox_cluster
            """)
    void plan_whenForAPart_hasOnlyThatAndTheOtherSidesOfItsLinks(String only, String secrets, String linkedCluster) {
        applied(Topologies.nonProd());

        var plan = plan("{\"topology\": \"non-prod\", \"only\": " + only + "}");

        assertThat(names(plan, "secrets")).containsExactly(secrets.split(","));
        assertThat(names(plan, "links"))
                .isEqualTo(linkedCluster == null ? List.of() : List.of(LINK + "/" + linkedCluster));
    }

    @Test
    void plan_whenANewerDocumentAskedForAResourceLast_asksForThatVersionOfIt() {
        applied(Topologies.nonProd());
        record(Refs.clientSecret(SECRET), 2, ARN, null);

        var plan = plan("{\"topology\": \"non-prod\", \"only\": {\"secret\": \"" + SECRET + "\"}}");

        assertThat(plan.at("/secrets/0/version").asLong()).isEqualTo(2);
        assertThat(plan.path("version").asLong()).isEqualTo(1);
    }

    @Test
    void plan_whenStartedByASchedule_replacesWhatIsOlderThanTheTimeItWasDue() {
        applied(Topologies.nonProd());

        assertThat(plan("{\"topology\": \"non-prod\", \"since\": \"2026-02-04T08:00:00Z\"}")
                        .path("since")
                        .asText())
                .isEqualTo("2026-02-04T08:00:00Z");
    }

    @Test
    void plan_whenOnlyToComplete_replacesNothing() {
        applied(Topologies.nonProd());

        var plan = plan("{\"topology\": \"non-prod\", \"complete\": true}");

        assertThat(plan.path("replace").asBoolean()).isFalse();
        assertThat(plan.path("since").asText()).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void plan_whenKeysHaveLeaked_asksForTheRightApprovalsAndSaysWhatToTakeAway() {
        applied(Topologies.nonProd());
        var account = Refs.serviceAccount("src_api");
        record(new Ref("role-binding", "src_api/DeveloperRead/subject/*"), 1, "rb-1", account);
        record(new Ref("role-binding", "other/DeveloperRead/subject/*"), 1, "rb-2", Refs.serviceAccount("other"));

        var plan = plan("""
                {"topology": "non-prod", "only": {"account": "src_api"}, "revoke": true, "lockOut": true}
                """);

        assertThat(plan.path("revoke").asBoolean()).isTrue();
        assertThat(Json.list(plan.path("approvals"), String.class))
                .containsExactly(
                        "revoke the replaced keys of client-secret schema_registry_cluster",
                        "revoke the replaced keys of client-secret schema_registry_cluster/shared-non-prod",
                        "take roles and ACLs from service-account src_api until that is done");
        assertThat(names(plan, "roles")).containsExactly("src_api/DeveloperRead/subject/*");
        assertThat(plan.path("suspended")).isEmpty();
    }

    @Test
    void plan_whenAnAccountWithAclsIsLockedOut_suspendsAndRestoresThem() {
        applied(Topologies.nonProd());

        var plan = plan("""
                {"topology": "non-prod", "only": {"account": "sandbox_cluster_app_consumer"}, "revoke": true, "lockOut": true}
                """);

        assertThat(plan.at("/suspended/0")).isEqualTo(Json.parse("""
                {"resource": {"kind": "service-account", "name": "sandbox_cluster_app_consumer"}, "version": 1,
                 "function": "function of KAFKA:sandbox-non-prod"}
                """));
        assertThat(names(plan, "acls")).containsExactly("sandbox_cluster");
    }

    @Test
    void plan_whenSecretsManagerTellsOfASecret_completesThatOne() {
        applied(Topologies.nonProd());
        record(Refs.clientSecret(SECRET), 1, ARN, null);

        var plan = plan("{\"secret\": \"" + ARN + "\"}");

        assertThat(names(plan, "secrets")).containsExactly(SECRET);
        assertThat(plan.path("byEvent").asBoolean()).isTrue();
        assertThat(plan.path("replace").asBoolean()).isFalse();
    }

    @Test
    void plan_whenSecretsManagerTellsDuringTheFirstApply_hasNothingToDo() {
        store.documents("non-prod").keep(Topologies.nonProd());
        record(Refs.clientSecret(SECRET), 1, ARN, null);

        assertThat(plan("{\"secret\": \"" + ARN + "\"}")).isEqualTo(Json.parse("""
                {"topology": "non-prod", "nothing": "topology \\"non-prod\\" is not applied: whatever applies it completes its secrets"}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"non-prod/somebody/else-a1B2c3", "nobody/knows/this-a1B2c3", "flat-a1B2c3"})
    void plan_whenSecretsManagerTellsOfAStrangersSecret_hasNothingToDo(String name) {
        applied(Topologies.nonProd());
        record(Refs.clientSecret(SECRET), 1, ARN, null);

        assertThat(plan("{\"secret\": \"" + ARN.substring(0, ARN.indexOf("non-prod")) + name + "\"}")
                        .path("nothing")
                        .asText())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                        | /: "topology" is missing
            [1]                                                                       | /: this is a list and must be an object
            "non-prod"                                                                | /: this is text and must be an object
            {"topology": "nobody"}                                                    | there is no topology nobody
            {"topology": "non-prod", "secret": "arn:aws:x"}                           | /secret: "secret" is not known here
            {"secret": "sandbox_cluster/app_consumer/java_client"}                    | ARN of the secret
            {"secret": "arn:aws:secretsmanager:us-east-1:111122223333:secret:mine-a1B2c3"}       | is no client secret
            {"topology": "non-prod", "olny": {}}                                      | /olny: "olny" is not known here; remove it or use one of: "topology", "only"
            {"topology": "non-prod", "since": "yesterday"}                            | /since: "yesterday" is no time
            {"topology": "non-prod", "since": 1}                                      | /since: this is a number and must be text
            {"topology": "non-prod", "dryRun": "yes"}                                 | /dryRun: this is text and must be true or false
            {"topology": "non-prod", "since": "2026-02-05T09:00:00Z"}                 | /since: 2026-02-05T09:00:00Z is still to come
            {"topology": "non-prod", "only": {}}                                      | /only: the object has 0 fields; use at least 1 of: "cluster", "account", "secret"
            {"topology": "non-prod", "only": {"cluster": "a", "account": "src_api"}}  | /only: the object has 2 fields; use at most 1 of
            {"topology": "non-prod", "only": {"cluster": "a", "account": "src_api"}}  | /only/cluster: there is no cluster "a"
            {"topology": "non-prod", "only": {"cluster": "a"}}                        | use one of: "sandbox_cluster", "shared_cluster"
            {"topology": "non-prod", "only": {"account": "a"}}                        | there is no account "a"
            {"topology": "non-prod", "only": {"secret": "a"}}                         | there is no secret "a"
            {"topology": "non-prod", "only": {"account": "sandbox_cluster_app_connector"}} | no client secret belongs to it
            {"topology": "non-prod", "complete": true, "revoke": true}                | /complete: this replaces no keys
            {"topology": "non-prod", "lockOut": true}                                 | add "revoke": true and "only"
            {"topology": "non-prod", "revoke": true, "lockOut": true, "only": {"account": "sandbox_cluster_linking_app_manager"}} | the link bidirectional-between-sandbox-and-shared works with its key
            {"topology": "non-prod", "revoke": true, "lockOut": true, "only": {"account": "shared_cluster_app_manager"}} | Fairlead manages ACLs of the cluster shared_cluster
            """)
    void plan_whenTheInputCannotBeMeant_isRefusedInWords(String input, String words) {
        applied(Topologies.nonProd());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plan(input))
                .withMessageContainingAll(words, "nothing was touched", "To go on");
    }

    @Test
    void plan_whenSeveralThingsAreWrong_saysAllOfThem() {
        applied(Topologies.nonProd());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plan("""
                        {"topology": "non-prod", "only": {"secret": "a", "cluster": "b"}, "complete": true, "revoke": true, "lockOut": true}
                        """))
                .withMessageContainingAll(
                        "5 problems", "/only:", "/only/cluster:", "/only/secret:", "/complete:", "/lockOut:");
    }

    @Test
    void plan_whenTheTopologyWasNeverApplied_isRefused() {
        store.documents("non-prod").keep(Topologies.nonProd());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plan("{\"topology\": \"non-prod\"}"))
                .withMessageContainingAll("never applied to its end", "nothing was touched");
    }

    private void applied(Topology topology) {
        var documents = store.documents(topology.name());
        documents.markApplied(documents.keep(topology));
    }

    private void record(Ref ref, long version, String id, @Nullable Ref container) {
        var wanted = Desired.of(ref, "", Phase.CLUSTER_SECRET, Place.CONTROL, "");
        store.ledger("non-prod").record(container == null ? wanted : wanted.within(container), version, id, Map.of());
    }

    /** As the state machine passes it on. */
    private JsonNode plan(String input) {
        var request = new RotationRequest("rotate", "arn:execution", Instant.parse(STARTED), Json.parse(input));
        return Json.parse(rotations.plan(request).toString());
    }

    private static List<String> names(JsonNode plan, String list) {
        return plan.path(list)
                .valueStream()
                .map(item -> item.at("/resource/name").asText())
                .toList();
    }
}
