package io.fairlead.local.aws.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.fairlead.local.aws.LocalAws;
import io.fairlead.local.aws.lambda.Interference;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.wire.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.RotateSecretRequest;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

class SecretRotationTest {
    private static final String NAME = "non-prod/orders";
    private static final String FIRST = "00000000-0000-4000-8000-000000000001";
    private static final String TOKEN = "00000000-0000-4000-8000-000000000002";
    private static final String OTHER = "00000000-0000-4000-8000-000000000003";
    private static final List<String> STEPS = List.of("createSecret", "setSecret", "testSecret", "finishSecret");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final LocalAws world = new LocalAws();
    private final SecretsManagerClient secrets = world.client(SecretsManagerClient.builder());
    private final TemplateRotation function = new TemplateRotation(secrets);

    @BeforeEach
    void create() {
        world.register("rotation", function);
        secrets.createSecret(request -> request.name(NAME).secretString("one").clientRequestToken(FIRST));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void rotate_whenAccepted_answersBeforeAnythingHasHappened() {
        var answer = rotate(TOKEN);

        assertThat(answer).isEqualTo(TOKEN);
        assertThat(function.events).isEmpty();
        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSCURRENT")), entry(TOKEN, List.of("AWSPENDING")));
        assertThatThrownBy(() -> secrets.getSecretValue(
                        request -> request.secretId(NAME).versionId(TOKEN).versionStage("AWSPENDING")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(describe().rotationEnabled()).isTrue();
        assertThat(describe().lastRotatedDate()).isNull();
    }

    @Test
    void rotate_whenEveryStepReturns_promotesTheNewVersion() {
        rotate(TOKEN);
        world.advance(A_MINUTE);

        assertThat(function.steps()).isEqualTo(STEPS);
        assertThat(function.events).allSatisfy(event -> {
            assertThat(event.path("SecretId").asText()).isEqualTo(describe().arn());
            assertThat(event.path("ClientRequestToken").asText()).isEqualTo(TOKEN);
            assertThat(event.path("RotationToken").asText()).isNotEmpty();
        });
        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
        assertThat(value()).isEqualTo("rotated 1");
        var shown = describe();
        assertThat(shown.lastRotatedDate()).isBetween(start(), start().plus(A_MINUTE));
        assertThat(shown.nextRotationDate()).isEqualTo("2026-01-31T23:59:59Z");
        assertThat(shown.rotationRules().automaticallyAfterDays()).isEqualTo(30);
        assertThat(shown.rotationLambdaARN()).isEqualTo(world.aws.lambda().arn("rotation"));
        assertThat(secrets.listSecrets().secretList().getFirst().rotationEnabled())
                .isTrue();
    }

    @Test
    void rotate_whenItSucceeds_tellsOfTheCurrentLabelOnly() {
        rotate(TOKEN);
        world.advance(A_MINUTE);

        assertThat(currentLabels()).containsExactly(FIRST, TOKEN);
        assertThat(world.aws.events().events()).hasSize(2);
    }

    @Test
    void rotate_whenAStepFails_isTriedAgainFromTheFirstStepWithTheSameToken() {
        function.failing.add("testSecret");
        rotate(TOKEN);
        world.advance(Duration.ofMinutes(8));
        function.failing.clear();
        world.advance(Duration.ofMinutes(30));

        var attempt = List.of("createSecret", "setSecret", "testSecret");
        assertThat(function.steps())
                .isEqualTo(
                        Stream.of(attempt, attempt, STEPS).flatMap(List::stream).toList());
        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
        assertThat(value()).isEqualTo("rotated 1");
    }

    @Test
    void rotate_whenAnotherIsPending_isRefusedWhateverItsToken() {
        function.failing.add("setSecret");
        rotate(TOKEN);
        world.advance(A_MINUTE);

        for (var token : List.of(TOKEN, OTHER)) {
            assertThatThrownBy(() -> rotate(token))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("A previous rotation isn't complete. That rotation will be reattempted.");
        }
        assertThat(stages()).doesNotContainKey(OTHER);
    }

    @Test
    void rotate_whenTheWindowCloses_isGivenUpAndTheLabelStays() {
        function.failing.add("setSecret");
        rotate(TOKEN);
        world.advance(A_DAY);
        var attempts = function.events.size();
        world.advance(A_DAY);

        assertThat(attempts).isGreaterThan(6);
        assertThat(function.events).hasSize(attempts);
        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSCURRENT")), entry(TOKEN, List.of("AWSPENDING")));
        assertThatThrownBy(() -> rotate(OTHER)).isInstanceOf(InvalidRequestException.class);
        assertThat(value()).isEqualTo("one");
    }

    @Test
    void schedule_whenAVersionIsStillPending_reattemptsThatOne() {
        function.failing.add("setSecret");
        rotate(TOKEN);
        world.advance(Duration.ofDays(2));
        function.failing.clear();
        function.events.clear();
        world.advance(Duration.ofDays(30));

        assertThat(function.steps()).isEqualTo(STEPS);
        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
    }

    @Test
    void schedule_whenRotationsFail_showsADateInThePast() {
        function.failing.add("createSecret");
        rotate(TOKEN);
        world.advance(Duration.ofDays(40));

        assertThat(describe().nextRotationDate()).isEqualTo("2026-01-31T23:59:59Z");
        assertThat(describe().lastRotatedDate()).isNull();
    }

    @Test
    void rotate_whenTheStuckLabelIsRemoved_isAccepted() {
        function.failing.add("setSecret");
        rotate(TOKEN);
        world.advance(Duration.ofDays(2));
        function.failing.clear();
        secrets.updateSecretVersionStage(
                request -> request.secretId(NAME).versionStage("AWSPENDING").removeFromVersionId(TOKEN));
        rotate(OTHER);
        world.advance(A_MINUTE);

        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSPREVIOUS")), entry(OTHER, List.of("AWSCURRENT")));
    }

    @Test
    void rotate_whenTheLabelIsTakenAwayMeanwhile_isNotTriedAgain() {
        function.failing.add("setSecret");
        rotate(TOKEN);
        world.advance(A_MINUTE);
        secrets.updateSecretVersionStage(
                request -> request.secretId(NAME).versionStage("AWSPENDING").removeFromVersionId(TOKEN));
        world.advance(A_DAY);

        assertThat(function.steps()).containsExactly("createSecret", "setSecret", "createSecret");
    }

    @Test
    void rotate_whenRepeatedAfterwards_doesNothing() {
        rotate(TOKEN);
        world.advance(A_MINUTE);
        var again = rotate(TOKEN);
        world.advance(A_MINUTE);

        assertThat(again).isEqualTo(TOKEN);
        assertThat(function.steps()).isEqualTo(STEPS);
        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
    }

    @Test
    void rotate_whenTheFunctionPromotesNothing_isNotComplete() {
        world.register("rotation", (payload, context) -> payload);
        rotate(TOKEN);
        world.advance(A_MINUTE);

        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSCURRENT")), entry(TOKEN, List.of("AWSPENDING")));
        assertThatThrownBy(() -> rotate(OTHER)).isInstanceOf(InvalidRequestException.class);
        assertThat(describe().lastRotatedDate()).isNull();
    }

    @Test
    void rotate_whenTheFunctionDiesAfterItsEffects_isCompletedByTheNextAttempt() {
        world.aws.lambda().interfere(new Interference() {
            @Override
            public Ending ending(InvocationContext context) {
                return function.events.size() == 4 ? Ending.EXITED : Ending.AS_IT_IS;
            }
        });
        rotate(TOKEN);
        world.advance(A_MINUTE);

        assertThat(stages()).containsEntry(TOKEN, List.of("AWSCURRENT", "AWSPENDING"));
        assertThat(describe().lastRotatedDate()).isNull();
        world.advance(Duration.ofMinutes(10));
        assertThat(function.events).hasSize(8);
        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
        assertThat(describe().lastRotatedDate()).isNotNull();
        assertThat(currentLabels()).containsExactly(FIRST, TOKEN);
    }

    @Test
    void rotate_whenLambdaRefusesAnInvocation_isTriedAgain() {
        var refusals = new ArrayList<String>();
        world.aws.lambda().interfere(new Interference() {
            @Override
            public int deliveries(String name, byte[] payload) {
                if (refusals.isEmpty()) {
                    refusals.add(name);
                    throw AwsError.of(429, "TooManyRequestsException", "Rate Exceeded.");
                }
                return 1;
            }
        });
        rotate(TOKEN);
        world.advance(Duration.ofMinutes(10));

        assertThat(refusals).containsExactly("rotation");
        assertThat(function.steps()).isEqualTo(STEPS);
        assertThat(value()).isEqualTo("rotated 1");
    }

    @Test
    void rotate_whenTheFunctionDoesNotExist_isRefusedAndChangesNothing() {
        assertThatThrownBy(() -> rotate(
                        TOKEN,
                        request -> request.rotationLambdaARN(world.aws.lambda().arn("nobody"))))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("Secrets Manager cannot invoke the specified Lambda function.");
        assertThat(describe().rotationEnabled()).isNull();
        assertThat(stages()).containsOnlyKeys(FIRST);
    }

    @Test
    void rotate_whenNotImmediately_testsOnAnEmptyVersionAndRemovesIt() {
        var pending = new ArrayList<Map<String, List<String>>>();
        world.register("rotation", (payload, context) -> {
            pending.add(stages());
            return function.invoke(payload, context);
        });
        rotate(TOKEN, request -> request.rotateImmediately(false));

        assertThatThrownBy(() -> rotate(OTHER)).isInstanceOf(InvalidRequestException.class);
        world.advance(A_MINUTE);
        assertThat(function.steps()).containsExactly("testSecret");
        assertThat(pending.getFirst())
                .containsOnly(entry(FIRST, List.of("AWSCURRENT")), entry(TOKEN, List.of("AWSPENDING")));
        assertThat(versions()).containsExactly(FIRST);
        assertThat(describe().rotationEnabled()).isTrue();
        assertThat(describe().lastRotatedDate()).isNull();
        assertThat(describe().nextRotationDate()).isEqualTo("2026-01-31T23:59:59Z");
        assertThat(value()).isEqualTo("one");
    }

    @Test
    void rotate_whenTheTestFails_staysConfigured() {
        function.failing.add("testSecret");
        rotate(TOKEN, request -> request.rotateImmediately(false));
        world.advance(A_DAY);

        assertThat(function.steps()).containsExactly("testSecret");
        assertThat(versions()).containsExactly(FIRST);
        assertThat(describe().rotationEnabled()).isTrue();
    }

    @Test
    void put_whenARotationIsGoingOn_abandonsIt() {
        function.failing.add("setSecret");
        rotate(TOKEN);
        world.advance(A_MINUTE);
        secrets.putSecretValue(
                request -> request.secretId(NAME).secretString("by hand").clientRequestToken(OTHER));
        function.failing.clear();
        world.advance(A_DAY);

        assertThat(stages()).containsOnly(entry(FIRST, List.of("AWSPREVIOUS")), entry(OTHER, List.of("AWSCURRENT")));
        assertThat(function.steps()).containsExactly("createSecret", "setSecret");
        assertThat(describe().nextRotationDate()).isEqualTo("2026-01-31T23:59:59Z");
    }

    @Test
    void put_whenSomebodyDoesItByHand_countsAsARotation() {
        rotate(TOKEN, request -> request.rotateImmediately(false));
        world.advance(Duration.ofDays(20));
        secrets.putSecretValue(request -> request.secretId(NAME).secretString("by hand"));
        world.advance(Duration.ofDays(20));

        assertThat(value()).isEqualTo("by hand");
        assertThat(describe().nextRotationDate()).isEqualTo("2026-02-20T23:59:59Z");
    }

    @Test
    void cancel_whenARotationIsGoingOn_leavesItsVersionPending() {
        function.failing.add("setSecret");
        rotate(TOKEN);
        world.advance(A_MINUTE);
        var answer = secrets.cancelRotateSecret(request -> request.secretId(NAME));
        world.advance(Duration.ofDays(60));

        assertThat(answer.versionId()).isEqualTo(TOKEN);
        assertThat(function.steps()).containsExactly("createSecret", "setSecret");
        assertThat(stages()).containsEntry(TOKEN, List.of("AWSPENDING"));
        var shown = describe();
        assertThat(shown.rotationEnabled()).isFalse();
        assertThat(shown.rotationRules().automaticallyAfterDays()).isEqualTo(30);
        assertThat(shown.nextRotationDate()).isNull();
        assertThatThrownBy(() -> rotate(OTHER)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void cancel_whenRotationWasNeverOn_isRefused() {
        assertThatThrownBy(() -> secrets.cancelRotateSecret(request -> request.secretId(NAME)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void schedule_overAYear_rotatesEveryThirtyDays() {
        rotate(TOKEN);
        world.advance(Duration.ofDays(365));

        assertThat(function.steps()).hasSize(13 * 4);
        assertThat(value()).isEqualTo("rotated 13");
        assertThat(stages()).hasSize(2);
        assertThat(versions()).hasSize(14);
        assertThat(describe().nextRotationDate()).isEqualTo("2027-01-26T23:59:59Z");
        var days = world.aws.events().events().stream()
                .skip(2)
                .map(event -> Duration.between(start(), event.time()).toDays())
                .toList();
        assertThat(days).containsExactly(30L, 60L, 90L, 120L, 150L, 180L, 210L, 240L, 270L, 300L, 330L, 360L);
    }

    @Test
    void schedule_whenTheSecretIsDeleted_stopsUntilItIsRestored() {
        rotate(TOKEN);
        world.advance(Duration.ofDays(20));
        secrets.deleteSecret(request -> request.secretId(NAME).recoveryWindowInDays(30L));
        world.advance(Duration.ofDays(25));
        assertThat(function.steps()).isEqualTo(STEPS);

        secrets.restoreSecret(request -> request.secretId(NAME));
        world.advance(Duration.ofDays(20));
        assertThat(value()).isEqualTo("rotated 2");
    }

    @Test
    void versions_whenThereAreMoreThanAHundred_loseTheOldestWithoutLabelsAfterADay() {
        for (var number = 0; number < 120; number++) {
            secrets.putSecretValue(request -> request.secretId(NAME).secretString("again"));
        }
        assertThat(versions()).hasSize(121);
        secrets.updateSecretVersionStage(
                request -> request.secretId(NAME).versionStage("DEPLOYED").moveToVersionId(FIRST));
        world.advance(Duration.ofDays(2));
        secrets.putSecretValue(request -> request.secretId(NAME).secretString("last"));

        assertThat(versions()).hasSize(100).contains(FIRST);
    }

    @Test
    void labels_whenTheyAreMoreThanTwenty_areRefused() {
        for (var number = 1; number <= 19; number++) {
            var label = "LABEL" + number;
            secrets.updateSecretVersionStage(
                    request -> request.secretId(NAME).versionStage(label).moveToVersionId(FIRST));
        }

        assertThatThrownBy(() -> secrets.updateSecretVersionStage(request ->
                        request.secretId(NAME).versionStage("LABEL20").moveToVersionId(FIRST)))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("staging labels");
        assertThat(stages().get(FIRST)).hasSize(20);
    }

    private String rotate(String token) {
        return rotate(token, request -> {});
    }

    private String rotate(String token, Consumer<RotateSecretRequest.Builder> more) {
        return secrets.rotateSecret(request -> {
                    request.secretId(NAME)
                            .clientRequestToken(token)
                            .rotationLambdaARN(world.aws.lambda().arn("rotation"))
                            .rotationRules(rules -> rules.automaticallyAfterDays(30L));
                    more.accept(request);
                })
                .versionId();
    }

    private DescribeSecretResponse describe() {
        return secrets.describeSecret(request -> request.secretId(NAME));
    }

    private Map<String, List<String>> stages() {
        return describe().versionIdsToStages();
    }

    /** Of all versions, with labels or without. */
    private List<String> versions() {
        return secrets
                .listSecretVersionIdsPaginator(request -> request.secretId(NAME).includeDeprecated(true))
                .stream()
                .flatMap(page -> page.versions().stream())
                .map(version -> version.versionId())
                .collect(Collectors.toList());
    }

    private String value() {
        return secrets.getSecretValue(request -> request.secretId(NAME)).secretString();
    }

    private List<String> currentLabels() {
        return world.aws.events().events().stream()
                .map(event -> event.detail())
                .filter(detail -> detail.path("labelUpdated").asText().equals("AWSCURRENT"))
                .map(detail -> detail.path("versionId").asText())
                .toList();
    }

    private static Instant start() {
        return Instant.parse("2026-01-01T00:00:00Z");
    }
}
