package io.fairlead.rotation.step;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;
import static io.fairlead.core.secret.SecretVersions.PREVIOUS;
import static io.fairlead.rotation.testing.RotationWorld.NAME;
import static io.fairlead.rotation.testing.RotationWorld.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.confluent.ApiKey;
import io.fairlead.core.errors.BadCredential;
import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.errors.NotReady;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.rotation.step.Request.Step;
import io.fairlead.rotation.testing.RotationWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RotationTest {
    private static final String OTHER = "11234567-89ab-4cde-8f01-23456789abcd";

    private final RotationWorld world = new RotationWorld();

    @Test
    void perform_whenAllStepsAreAskedFor_replacesTheKeyAndKeepsTheOldOneAlive() {
        world.begin(TOKEN);

        world.performAll(TOKEN);

        assertThat(world.holder(CURRENT)).isEqualTo(TOKEN);
        assertThat(world.holder(PENDING)).isEqualTo("nobody");
        assertThat(world.key(CURRENT)).isEqualTo("KEY2");
        assertThat(world.key(PREVIOUS)).isEqualTo("KEY1");
        assertThat(world.keys.alive()).extracting(ApiKey::id).containsExactly("KEY1", "KEY2");
        assertThat(world.note()).isEmpty();
    }

    @Test
    void perform_whenTheNewKeyIsMade_saysForWhichVersionAndIsAsTheOldOneOtherwise() {
        world.begin(TOKEN);

        world.perform(Step.createSecret, TOKEN);

        var made = world.keys.find("KEY2").orElseThrow();
        assertThat(made.description())
                .isEqualTo("Kafka client of the producer of the cluster orders "
                        + "[fairlead:minimal/client-secret/orders/producer/java_client#" + TOKEN + "]");
        assertThat(made.owner()).isEqualTo("sa-producer");
        assertThat(made.resource()).isEqualTo("lkc-orders");
        assertThat(world.vault.byVersion().read(world.arn, TOKEN).orElseThrow().address())
                .isEqualTo("lkc-orders:9092");
        assertThat(world.key(CURRENT)).isEqualTo("KEY1");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void perform_whenAStepIsRepeated_doesItOnce(Step step) {
        world.begin(TOKEN);
        for (var each : Step.values()) {
            world.perform(each, TOKEN);
            if (each == step) {
                world.perform(each, TOKEN);
            }
        }

        assertThat(world.key(CURRENT)).isEqualTo("KEY2");
        assertThat(world.keys.alive()).hasSize(2);
        assertThat(world.holder(PENDING)).isEqualTo("nobody");
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void perform_whenTheVersionIsCurrentAlready_changesNothing(Step step) {
        world.begin(TOKEN);
        world.performAll(TOKEN);
        var before = world.everything();

        world.perform(step, TOKEN);

        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void finish_whenTheNextRotationHasBegunMeanwhile_leavesItItsLabel() {
        world.begin(TOKEN);
        world.performAll(TOKEN);
        world.begin(OTHER);
        world.perform(Step.createSecret, OTHER);

        world.perform(Step.finishSecret, TOKEN);

        assertThat(world.holder(PENDING)).isEqualTo(OTHER);
        assertThat(world.note())
                .hasValueSatisfying(note -> assertThat(note.version()).isEqualTo(OTHER));
    }

    @Test
    void perform_whenTheSecretIsGivenByItsName_doesTheSame() {
        world.begin(TOKEN);

        for (var step : Step.values()) {
            world.perform(NAME.path(), step, TOKEN);
        }

        assertThat(world.key(CURRENT)).isEqualTo("KEY2");
    }

    @Test
    void test_whenThePendingVersionHasNoValue_provesTheCurrentOne() {
        world.begin(TOKEN);

        world.perform(Step.testSecret, TOKEN);

        assertThat(world.proven).containsOnly("current").hasSize(2);
    }

    @Test
    void test_whenTheKeyIsNotKnownYet_looksAgainUntilItWorksTwiceInARow() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);
        world.pauses.clear();
        world.obstacles.addAll(List.of(notYet(), notYet()));

        world.perform(Step.testSecret, TOKEN);

        assertThat(world.proven).containsOnly(TOKEN).hasSize(4);
        assertThat(world.pauses).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(5));
    }

    @Test
    void test_whenTheKeyNeverWorks_endsBeforeTheFunctionsTimeIsOverAndKeepsTheOldOneInUse() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);
        var begun = world.now();
        for (var i = 0; i < 200; i++) {
            world.obstacles.add(notYet());
        }

        assertThatExceptionOfType(NotReady.class)
                .isThrownBy(() -> world.perform(Step.testSecret, TOKEN))
                .withMessageContainingAll(NAME.name(), "not proven after 10 minutes", "not known yet");
        assertThat(Duration.between(begun, world.now())).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(world.key(CURRENT)).isEqualTo("KEY1");
        assertThat(world.note().orElseThrow().trouble().orElseThrow().category())
                .isEqualTo(Category.NOT_READY);
    }

    @Test
    void test_whenSomethingIsInTheWayThatDoesNotPass_saysItAtOnceAndWritesItDown() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);
        world.obstacles.add(new BadCredential("the key is refused", "see whether it still exists"));

        assertThatExceptionOfType(BadCredential.class)
                .isThrownBy(() -> world.perform(Step.testSecret, TOKEN))
                .withMessageContainingAll(NAME.name(), "refused");
        assertThat(world.note()).hasValueSatisfying(note -> {
            assertThat(note.version()).isEqualTo(TOKEN);
            assertThat(note.trouble()).hasValueSatisfying(trouble -> {
                assertThat(trouble.step()).isEqualTo("testSecret");
                assertThat(trouble.failure())
                        .isInstanceOf(BadCredential.class)
                        .hasMessageContainingAll(NAME.name(), "see whether it still exists");
            });
        });
    }

    @Test
    void test_whenItPassesAfterATrouble_strikesTheTroubleOut() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);
        world.obstacles.add(new BadCredential("the key is refused", ""));
        assertThatExceptionOfType(BadCredential.class).isThrownBy(() -> world.perform(Step.testSecret, TOKEN));

        world.perform(Step.testSecret, TOKEN);

        assertThat(world.note())
                .hasValueSatisfying(note -> assertThat(note.trouble()).isEmpty());
    }

    @Test
    void create_whenTheKeyOfThePendingVersionIsGone_givesTheVersionUpSoThatAnotherCanBegin() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);
        world.keys.delete("KEY2");

        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> world.perform(Step.createSecret, TOKEN))
                .withMessageContainingAll(NAME.name(), "KEY2", "start another rotation");
        assertThat(world.holder(PENDING)).isEqualTo("nobody");
        world.begin(OTHER);
        world.performAll(OTHER);

        assertThat(world.holder(CURRENT)).isEqualTo(OTHER);
    }

    @Test
    void create_whenItsKeyIsKeptAlready_waitsForNoList() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);

        world.perform(Step.createSecret, TOKEN);

        assertThat(world.pauses).isEmpty();
    }

    @Test
    void finish_whenTheAddressWasChangedMeanwhile_givesTheVersionUpAndKeepsTheChange() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);
        world.perform(Step.testSecret, TOKEN);
        world.vault.put(
                world.arn,
                new ClientSecretValue.Kafka(
                        new Credential("KEY1", Secret.of("canary+of+KEY1")), "lkc-orders.elsewhere:9092"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> world.perform(Step.finishSecret, TOKEN))
                .withMessageContaining(NAME.name());

        assertThat(world.vault.read(world.arn).orElseThrow().address()).isEqualTo("lkc-orders.elsewhere:9092");
        assertThat(world.key(CURRENT)).isEqualTo("KEY1");
        assertThat(world.keys.alive()).extracting(ApiKey::id).containsExactly("KEY1");
        assertThat(world.holder(PENDING)).isEqualTo("nobody");
    }

    /** Its proof may be ten minutes old. */
    @Test
    void finish_whenTheKeyIsGoneMeanwhile_givesTheVersionUpAndPromotesNothing() {
        world.begin(TOKEN);
        world.perform(Step.createSecret, TOKEN);
        world.perform(Step.testSecret, TOKEN);
        world.keys.delete("KEY2");

        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> world.perform(Step.finishSecret, TOKEN))
                .withMessageContainingAll("given up", "stays in use", "another rotation");

        assertThat(world.key(CURRENT)).isEqualTo("KEY1");
        assertThat(world.holder(PENDING)).isEqualTo("nobody");
    }

    @Test
    void finish_whenNothingWasCreated_promotesNothing() {
        world.begin(TOKEN);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> world.perform(Step.finishSecret, TOKEN))
                .withMessageContaining(NAME.name());
        assertThat(world.key(CURRENT)).isEqualTo("KEY1");
    }

    private static NotReady notYet() {
        return new NotReady("the key is not known yet", "");
    }
}
