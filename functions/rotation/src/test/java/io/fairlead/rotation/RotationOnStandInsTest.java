package io.fairlead.rotation;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;
import static io.fairlead.rotation.testing.StandIns.NAME;
import static io.fairlead.rotation.testing.StandIns.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Denied;
import io.fairlead.core.json.Json;
import io.fairlead.core.store.Rotations.Rotation;
import io.fairlead.local.confluent.http.Interference;
import io.fairlead.rotation.testing.StandIns;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets Manager calls the function, which calls Confluent and the kafka function. */
class RotationOnStandInsTest {
    private static final String OTHER = "11234567-89ab-4cde-8f01-23456789abcd";

    private final StandIns world = new StandIns();

    @AfterEach
    void close() {
        world.close();
    }

    private Optional<Rotation> note() {
        return world.ports.store().rotations(NAME.topology()).find(NAME.name());
    }

    @Test
    void switchOn_whenTheKeyWorks_provesTheCurrentVersionAndRotatesNothing() {
        world.switchOn();

        assertThat(world.asked).hasSize(2).allSatisfy(command -> {
            assertThat(command.has("secretVersion")).isFalse();
            assertThat(command.at("/resource/name").asText()).isEqualTo(NAME.name());
        });
        assertThat(world.alive()).containsExactly(world.firstKey);
        assertThat(note()).isEmpty();
    }

    @Test
    void rotate_whenAllGoesWell_promotesTheNewKeySoonAfterItIsKnown() {
        world.switchOn();
        world.asked.clear();

        var time = world.rotate(TOKEN);

        assertThat(time).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(2).plusSeconds(30));
        assertThat(world.alive()).hasSize(2).contains(world.firstKey);
        assertThat(world.ports.secretVersions().labels(world.arn).get(TOKEN)).containsExactly(CURRENT);
        assertThat(world.asked)
                .allSatisfy(command ->
                        assertThat(command.path("secretVersion").asText()).isEqualTo(TOKEN));
        assertThat(note()).isEmpty();
    }

    @Test
    void rotate_whenAsked_sendsNoSecretToTheKafkaFunctionAndLeavesNoneInTheTable() {
        world.switchOn();

        world.rotate(TOKEN);

        for (var secret : world.confluent.issuedSecrets()) {
            assertThat(world.asked.toString()).doesNotContain(secret);
            assertThat(world.aws.dynamoDb().items("fairlead").toString()).doesNotContain(secret);
        }
    }

    @Test
    void rotate_whenOthersKeepFieldsInTheSecret_leavesThemAsTheyAre() {
        world.switchOn();
        var json = ((ObjectNode) world.json(CURRENT)).put("client.id", "orders");
        world.write(json, OTHER);

        world.rotate(TOKEN);

        assertThat(world.json(CURRENT).path("client.id").asText()).isEqualTo("orders");
        assertThat(world.json(CURRENT).path("bootstrap.servers").asText()).isEqualTo("lkc-orders:9092");
        assertThat(world.json(CURRENT)).isNotEqualTo(world.json(PREVIOUS));
    }

    @Test
    void rotate_whenTheSecretHoldsSomethingElse_leavesItAndSaysSo() {
        world.switchOn();
        world.write(Json.object().put("password", "a person's"), OTHER);

        world.ports.secretRotation().start(world.arn, TOKEN);
        world.until(() -> note().isPresent());

        assertThat(note().orElseThrow().trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.category()).isEqualTo(Category.INVALID);
            assertThat(trouble.what()).contains(NAME.name(), "no value of ours").doesNotContain("a person's");
            assertThat(trouble.fix()).contains("run apply");
        });
        assertThat(world.alive()).containsExactly(world.firstKey);
        assertThat(world.current()).isEqualTo(OTHER);
    }

    @Test
    void rotate_whenTheAnswerToTheCreationIsLost_isCompletedByTheNextAttemptWithOneKey() {
        world.switchOn();
        var first = new AtomicBoolean(true);
        world.confluent.interfere(call -> call.operation().equals("POST /iam/v2/api-keys") && first.getAndSet(false)
                ? Interference.Verdict.LOST
                : Interference.Verdict.FREE);

        world.rotate(TOKEN);

        assertThat(first).isFalse();
        assertThat(world.alive()).hasSize(2).contains(world.firstKey);
        assertThat(world.ports.secretVersions().holder(world.arn, PENDING)).isEmpty();
        assertThat(note()).isEmpty();
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                obstacle(
                        Category.DENIED,
                        "may not list",
                        world -> world.kafka = (payload, context) -> {
                            throw new Denied("the account may not list", "give it a role");
                        }),
                obstacle(
                        Category.BUG,
                        "IllegalStateException",
                        world -> world.kafka = (payload, context) -> {
                            throw new IllegalStateException("FAIRLEAD_NETWORK is not set");
                        }),
                obstacle(Category.GONE, "Function not found", world -> world.register("fairlead-kafka-elsewhere")));
    }

    private static Arguments obstacle(Category category, String words, Consumer<StandIns> put) {
        return Arguments.of(category, words, put);
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void rotate_whenTheKafkaFunctionSaysWhatDoesNotPass_isStoppedAndSaysIt(
            Category category, String words, Consumer<StandIns> put) {
        world.switchOn();
        put.accept(world);

        world.ports.secretRotation().start(world.arn, TOKEN);
        world.until(() -> note().flatMap(Rotation::trouble).isPresent());

        assertThat(note().flatMap(Rotation::trouble)).hasValueSatisfying(trouble -> {
            assertThat(trouble.step()).isEqualTo("testSecret");
            assertThat(trouble.category()).isEqualTo(category);
            assertThat(trouble.what()).contains(NAME.name(), words);
            assertThat(trouble.fix()).isNotEmpty();
        });
        assertThat(world.json(CURRENT).toString()).contains(world.firstKey);
    }

    @Test
    void rotate_whenTheServiceAccountIsGone_isStoppedAndSaysIt() {
        world.switchOn();
        world.deleteAccount();

        world.ports.secretRotation().start(world.arn, TOKEN);
        world.until(() -> note().flatMap(Rotation::trouble).isPresent());

        assertThat(note().flatMap(Rotation::trouble)).hasValueSatisfying(trouble -> {
            assertThat(trouble.step()).isEqualTo("createSecret");
            assertThat(trouble.category()).isEqualTo(Category.GONE);
            assertThat(trouble.what()).contains(NAME.name(), "orders_producer", world.account);
            assertThat(trouble.fix()).contains("run apply");
        });
        assertThat(world.json(CURRENT).toString()).contains(world.firstKey);
    }

    @Test
    void rotate_whenTheKafkaFunctionIsStoppedNowAndThen_goesOn() {
        world.switchOn();
        var works = world.kafka;
        var calls = new AtomicInteger();
        world.kafka = (payload, context) -> {
            if (calls.getAndIncrement() == 0) {
                world.clock.sleep(Duration.ofMinutes(3)); // its time-out is two
            }
            return works.invoke(payload, context);
        };

        world.rotate(TOKEN);

        assertThat(world.alive()).hasSize(2);
        assertThat(world.current()).isEqualTo(TOKEN);
    }
}
