package io.fairlead.kafka.topic;

import static io.fairlead.kafka.testing.World.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.ExistsNotOurs;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.kafka.testing.Examples;
import io.fairlead.kafka.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicKindTest {
    private static final Ref TRADES = Refs.topic("sandbox_cluster", "dev-stock_trades");
    private static final String POINTER = "/clusters/0/topics/0";
    private static final String LIST = "GET /kafka/v3/clusters/{cluster_id}/topics";
    private static final String ONE = LIST + "/{topic_name}";

    private final World world = World.settled(Examples.nonProd());

    @Test
    void ensure_whenAbsent_createsItAsTheDocumentSays() {
        world.edit(Examples.nonProd().with(POINTER + "/configs", "{\"retention.ms\": \"3600000\"}"));

        assertThat(world.ensure(SANDBOX, TRADES)).isEqualTo("CREATED");

        assertThat(partitions()).isEqualTo(6);
        assertThat(config("retention.ms")).isEqualTo("3600000");
        assertThat(actionOf(TRADES)).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenAgain_changesNothing() {
        world.ensure(SANDBOX, TRADES);

        assertThat(world.ensure(SANDBOX, TRADES)).isEqualTo("NONE");
    }

    @Test
    void ensure_whenAStrangerHasTheName_refusesAndLeavesIt() {
        makeByHand(3);

        assertThat(actionOf(TRADES)).isEqualTo(Action.CONFLICT);
        assertThatExceptionOfType(ExistsNotOurs.class)
                .isThrownBy(() -> world.ensure(SANDBOX, TRADES))
                .withMessageContaining(POINTER);
        assertThat(partitions()).isEqualTo(3);
    }

    @Test
    void ensure_whenAdoptionIsAllowed_takesItOverAndGrowsIt() {
        makeByHand(3);
        world.edit(Examples.nonProd().with(POINTER + "/adopt", "true"));

        world.ensure(SANDBOX, TRADES);

        assertThat(partitions()).isEqualTo(6);
        assertThat(world.ledger().entry(TRADES)).isPresent();
    }

    @Test
    void ensure_whenTheAnswerOfTheCreationWasLost_findsItByItsIntent() {
        var wanted = world.wanted(SANDBOX, TRADES);
        world.ledger().intend(wanted, 1);
        makeByHand(6);

        assertThat(world.ensure(SANDBOX, TRADES)).isEqualTo("NONE");
        assertThat(world.id(TRADES)).isEqualTo("dev-stock_trades");
    }

    @Test
    void ensure_whenConfigsAndPartitionsDiffer_changesJustThem() {
        world.ensure(SANDBOX, TRADES);
        world.edit(Examples.nonProd()
                .with(POINTER + "/partitions", "12")
                .with(POINTER + "/configs", "{\"retention.ms\": \"7200000\", \"cleanup.policy\": \"compact\"}"));

        assertThat(finding(TRADES).details())
                .containsExactlyInAnyOrder(
                        "partitions: 6 -> 12",
                        "config retention.ms: 604800000 -> 7200000",
                        "config cleanup.policy: delete -> compact");
        assertThat(world.ensure(SANDBOX, TRADES)).isEqualTo("UPDATED");

        assertThat(partitions()).isEqualTo(12);
        assertThat(config("retention.ms")).isEqualTo("7200000");
        assertThat(actionOf(TRADES)).isEqualTo(Action.NONE);
    }

    @Test
    void observe_whenThereAreHundreds_listsThemOnceAndReadsTheKeyOnce() {
        world.edit(withTopics(300));
        IntStream.range(0, 300).forEach(this::makeOurs);
        var lists = calls(LIST);
        var single = calls(ONE);
        var read = world.keysRead();

        assertThat(world.observe(SANDBOX))
                .filteredOn(finding -> finding.phase() == Phase.TOPIC)
                .hasSize(300)
                .allMatch(finding -> finding.action() == Action.NONE);

        assertThat(calls(LIST) - lists).isEqualTo(1);
        assertThat(calls(ONE)).isEqualTo(single);
        assertThat(world.keysRead() - read).isEqualTo(2); // once for the topics, once for the ACLs
    }

    @Test
    void observe_whenAListDoesNotShowOne_asksForItByName() {
        world.edit(withTopics(2));
        makeOurs(0);
        world.ledger().record(world.wanted(SANDBOX, topic(1)), 1, "topic-1", Map.of());
        var single = calls(ONE);

        assertThat(actionOf(topic(0))).isEqualTo(Action.NONE);
        assertThat(calls(ONE) - single).isEqualTo(2); // by its identifier, then by its name
        assertThat(actionOf(topic(1))).isEqualTo(Action.CREATE);
    }

    @Test
    void observe_whenTheKeyWasReplacedSinceTheLastLook_usesTheNewOne() {
        world.ensure(SANDBOX, TRADES);
        assertThat(actionOf(TRADES)).isEqualTo(Action.NONE);
        world.deleteKey("sandbox_cluster/app_manager/java_client");
        world.replaceKey("sandbox_cluster/app_manager/java_client");
        world.wait(Duration.ofMinutes(10));

        assertThat(actionOf(TRADES)).isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenThereAreMany_asksForTheOneOnly() {
        world.edit(withTopics(3));
        IntStream.range(0, 3).forEach(this::makeOurs);
        var lists = calls(LIST);

        assertThat(world.ensure(SANDBOX, topic(1))).isEqualTo("NONE");

        assertThat(calls(LIST)).isEqualTo(lists);
    }

    @Test
    void observe_whenTheKeyIsDead_leavesItToThePlanToMend() {
        world.ensure(SANDBOX, TRADES);
        world.deleteKey("sandbox_cluster/app_manager/java_client");

        assertThat(actionOf(TRADES)).isEqualTo(Action.AWAIT);
        assertThat(finding(TRADES).details()).containsExactly("cannot be looked at: BAD_CREDENTIAL");
    }

    @Test
    void observe_whenThePathHasGone_leavesItToThePlanToMend() {
        world.ensure(SANDBOX, TRADES);
        world.readdress("sandbox_cluster/app_manager/java_client", "http://127.0.0.1:1");

        assertThat(finding(TRADES).details()).containsExactly("cannot be looked at: UNREACHABLE");
    }

    @Test
    void ensure_whenFewerPartitionsAreWanted_refusesBecauseOnlyAReplacementWouldDo() {
        world.ensure(SANDBOX, TRADES);
        world.edit(Examples.nonProd().with(POINTER + "/partitions", "3"));

        assertThat(actionOf(TRADES)).isEqualTo(Action.REPLACE);
        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> world.ensure(SANDBOX, TRADES));
        assertThat(partitions()).isEqualTo(6);
    }

    @Test
    void ensure_whenTheNameIsMarkedForDeletion_waitsAndMakesItAgain() {
        world.ensure(SANDBOX, TRADES);
        world.cluster("sandbox_cluster").remove(world.cluster("sandbox_cluster").at("/topics/{}", "dev-stock_trades"));
        world.ledger().forget(TRADES);
        world.ledger().intend(world.wanted(SANDBOX, TRADES), 1);
        world.wait(Duration.ofMinutes(1));

        assertThat(world.ensure(SANDBOX, TRADES)).isEqualTo("CREATED");
    }

    @Test
    void remove_whenItIsOurs_pollsUntilItIsGone() {
        world.ensure(SANDBOX, TRADES);

        assertThatExceptionOfType(NotReadySoon.class)
                .isThrownBy(() -> world.once(SANDBOX, Operation.remove, TRADES))
                .withMessageContaining("is being deleted");
        assertThat(world.remove(SANDBOX, TRADES)).isEqualTo("DELETED");

        assertThat(world.ledger().entry(TRADES)).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void remove_whenItIsAStrangers_leavesIt() {
        makeByHand(3);

        assertThat(world.remove(SANDBOX, TRADES)).isEqualTo("NONE");
        assertThat(names()).containsExactly("dev-stock_trades");
    }

    @Test
    void remove_whenItHasGoneAlready_forgetsIt() {
        world.ensure(SANDBOX, TRADES);
        var cluster = world.cluster("sandbox_cluster");
        cluster.remove(cluster.at("/topics/{}", "dev-stock_trades"));
        world.wait(Duration.ofMinutes(1));

        assertThat(world.remove(SANDBOX, TRADES)).isEqualTo("DELETED");
        assertThat(world.ledger().entry(TRADES)).isEmpty();
    }

    @Test
    void remove_whenTheKeyIsDead_saysSo() {
        world.ensure(SANDBOX, TRADES);
        world.deleteKey("sandbox_cluster/app_manager/java_client");

        assertThatExceptionOfType(BadCredential.class).isThrownBy(() -> world.remove(SANDBOX, TRADES));
    }

    @Test
    void desired_whenTheClusterIsElsewhere_isNothing() {
        assertThat(world.wanted(World.SHARED, "topic")).isEmpty();
    }

    @Test
    void desired_whenHere_saysWhatItNeedsAndWhatTakesItAlong() {
        var wanted = world.wanted(SANDBOX, TRADES);

        assertThat(wanted.pointer()).isEqualTo(POINTER);
        assertThat(wanted.container()).isEqualTo(Refs.cluster("sandbox_cluster"));
        assertThat(wanted.dependsOn())
                .containsExactly(
                        Refs.cluster("sandbox_cluster"), Refs.clientSecret("sandbox_cluster/app_manager/java_client"));
    }

    private static Examples withTopics(int count) {
        var topics = IntStream.range(0, count)
                .mapToObj(i -> "{\"name\": \"topic-%d\"}".formatted(i))
                .collect(Collectors.joining(",", "[", "]"));
        return Examples.nonProd().with("/clusters/0/topics", topics).with("/links", "[]");
    }

    private int calls(String route) {
        return world.confluent().calls().getOrDefault(route, 0);
    }

    private static Ref topic(int number) {
        return Refs.topic("sandbox_cluster", "topic-" + number);
    }

    private void makeOurs(int number) {
        var cluster = world.cluster("sandbox_cluster");
        cluster.post(cluster.at("/topics"), Map.of("topic_name", "topic-" + number));
        world.ledger().record(world.wanted(SANDBOX, topic(number)), 1, "topic-" + number, Map.of());
    }

    private void makeByHand(int partitions) {
        var cluster = world.cluster("sandbox_cluster");
        cluster.post(cluster.at("/topics"), Map.of("topic_name", "dev-stock_trades", "partitions_count", partitions));
    }

    private int partitions() {
        var cluster = world.cluster("sandbox_cluster");
        return cluster.find(cluster.at("/topics/{}", "dev-stock_trades"))
                .orElseThrow()
                .path("partitions_count")
                .asInt();
    }

    private String config(String name) {
        var cluster = world.cluster("sandbox_cluster");
        return cluster.find(cluster.at("/topics/{}/configs/{}", "dev-stock_trades", name))
                .orElseThrow()
                .path("value")
                .asText();
    }

    private List<String> names() {
        var cluster = world.cluster("sandbox_cluster");
        return cluster.items(cluster.at("/topics")).stream()
                .map(topic -> topic.path("topic_name").asText())
                .toList();
    }

    private Action actionOf(Ref ref) {
        return finding(ref).action();
    }

    private Finding finding(Ref ref) {
        return world.observe(SANDBOX).stream()
                .filter(found -> found.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }
}
