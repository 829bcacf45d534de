package io.fairlead.local.aws.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.fairlead.local.aws.lambda.Interference;
import io.fairlead.local.aws.lambda.InvocationContext;
import io.fairlead.local.aws.wire.AwsError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** RotateSecret: one rotation, however it goes. */
class SecretRotationTest {
    private static final String TOKEN = "00000000-0000-4000-8000-000000000002";
    private static final String OTHER = "00000000-0000-4000-8000-000000000003";
    private static final List<String> STEPS = List.of("createSecret", "setSecret", "testSecret", "finishSecret");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final RotatingSecret secret = new RotatingSecret();

    @AfterEach
    void close() {
        secret.close();
    }

    @Test
    void rotate_whenAccepted_answersBeforeAnythingHasHappened() {
        var answer = secret.rotate(TOKEN);

        assertThat(answer).isEqualTo(TOKEN);
        assertThat(secret.function.events).isEmpty();
        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSCURRENT")), entry(TOKEN, List.of("AWSPENDING")));
        assertThatThrownBy(() -> secret.client.getSecretValue(request ->
                        request.secretId(RotatingSecret.NAME).versionId(TOKEN).versionStage("AWSPENDING")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(secret.describe().rotationEnabled()).isTrue();
        assertThat(secret.describe().lastRotatedDate()).isNull();
    }

    @Test
    void rotate_whenEveryStepReturns_promotesTheNewVersion() {
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);

        assertThat(secret.function.steps()).isEqualTo(STEPS);
        assertThat(secret.function.events).allSatisfy(event -> {
            assertThat(event.path("SecretId").asText())
                    .isEqualTo(secret.describe().arn());
            assertThat(event.path("ClientRequestToken").asText()).isEqualTo(TOKEN);
            assertThat(event.path("RotationToken").asText()).isNotEmpty();
        });
        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
        assertThat(secret.value()).isEqualTo("rotated 1");
        var shown = secret.describe();
        assertThat(shown.lastRotatedDate()).isBetween(RotatingSecret.START, RotatingSecret.START.plus(A_MINUTE));
        assertThat(shown.nextRotationDate()).isEqualTo("2026-01-31T23:59:59Z");
        assertThat(shown.rotationRules().automaticallyAfterDays()).isEqualTo(30);
        assertThat(shown.rotationLambdaARN())
                .isEqualTo(secret.world.aws.lambda().arn("rotation"));
        assertThat(secret.client.listSecrets().secretList().getFirst().rotationEnabled())
                .isTrue();
    }

    @Test
    void rotate_whenItSucceeds_tellsOfTheCurrentLabelOnly() {
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);

        assertThat(secret.currentLabels()).containsExactly(RotatingSecret.FIRST, TOKEN);
        assertThat(secret.world.aws.events().events()).hasSize(2);
    }

    @Test
    void rotate_whenAStepFails_isTriedAgainFromTheFirstStepWithTheSameToken() {
        secret.function.failing.add("testSecret");
        secret.rotate(TOKEN);
        secret.world.advance(Duration.ofMinutes(8));
        secret.function.failing.clear();
        secret.world.advance(Duration.ofMinutes(30));

        var attempt = List.of("createSecret", "setSecret", "testSecret");
        assertThat(secret.function.steps())
                .isEqualTo(
                        Stream.of(attempt, attempt, STEPS).flatMap(List::stream).toList());
        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
        assertThat(secret.value()).isEqualTo("rotated 1");
    }

    @Test
    void rotate_whenAnotherIsPending_isRefusedWhateverItsToken() {
        secret.function.failing.add("setSecret");
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);

        for (var token : List.of(TOKEN, OTHER)) {
            assertThatThrownBy(() -> secret.rotate(token))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("A previous rotation isn't complete. That rotation will be reattempted.");
        }
        assertThat(secret.stages()).doesNotContainKey(OTHER);
    }

    @Test
    void rotate_whenTheWindowCloses_isGivenUpAndTheLabelStays() {
        secret.function.failing.add("setSecret");
        secret.rotate(TOKEN);
        secret.world.advance(A_DAY);
        var attempts = secret.function.events.size();
        secret.world.advance(A_DAY);

        assertThat(attempts).isGreaterThan(6);
        assertThat(secret.function.events).hasSize(attempts);
        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSCURRENT")), entry(TOKEN, List.of("AWSPENDING")));
        assertThatThrownBy(() -> secret.rotate(OTHER)).isInstanceOf(InvalidRequestException.class);
        assertThat(secret.value()).isEqualTo("one");
    }

    @Test
    void rotate_whenTheStuckLabelIsRemoved_isAccepted() {
        secret.function.failing.add("setSecret");
        secret.rotate(TOKEN);
        secret.world.advance(Duration.ofDays(2));
        secret.function.failing.clear();
        secret.client.updateSecretVersionStage(request ->
                request.secretId(RotatingSecret.NAME).versionStage("AWSPENDING").removeFromVersionId(TOKEN));
        secret.rotate(OTHER);
        secret.world.advance(A_MINUTE);

        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSPREVIOUS")), entry(OTHER, List.of("AWSCURRENT")));
    }

    @Test
    void rotate_whenTheLabelIsTakenAwayMeanwhile_isNotTriedAgain() {
        secret.function.failing.add("setSecret");
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);
        secret.client.updateSecretVersionStage(request ->
                request.secretId(RotatingSecret.NAME).versionStage("AWSPENDING").removeFromVersionId(TOKEN));
        secret.world.advance(A_DAY);

        assertThat(secret.function.steps()).containsExactly("createSecret", "setSecret", "createSecret");
    }

    @Test
    void rotate_whenRepeatedAfterwards_doesNothing() {
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);
        var again = secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);

        assertThat(again).isEqualTo(TOKEN);
        assertThat(secret.function.steps()).isEqualTo(STEPS);
        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
    }

    @Test
    void rotate_whenTheFunctionPromotesNothing_isNotComplete() {
        secret.world.register("rotation", (payload, context) -> payload);
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);

        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSCURRENT")), entry(TOKEN, List.of("AWSPENDING")));
        assertThatThrownBy(() -> secret.rotate(OTHER)).isInstanceOf(InvalidRequestException.class);
        assertThat(secret.describe().lastRotatedDate()).isNull();
    }

    @Test
    void rotate_whenTheFunctionDiesAfterItsEffects_isCompletedByTheNextAttempt() {
        secret.world.aws.lambda().interfere(new Interference() {
            @Override
            public Ending ending(InvocationContext context) {
                return secret.function.events.size() == 4 ? Ending.EXITED : Ending.AS_IT_IS;
            }
        });
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);

        assertThat(secret.stages()).containsEntry(TOKEN, List.of("AWSCURRENT", "AWSPENDING"));
        assertThat(secret.describe().lastRotatedDate()).isNull();
        secret.world.advance(Duration.ofMinutes(10));
        assertThat(secret.function.events).hasSize(8);
        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
        assertThat(secret.describe().lastRotatedDate()).isNotNull();
        assertThat(secret.currentLabels()).containsExactly(RotatingSecret.FIRST, TOKEN);
    }

    @Test
    void rotate_whenLambdaRefusesAnInvocation_isTriedAgain() {
        var refusals = new ArrayList<String>();
        secret.world.aws.lambda().interfere(new Interference() {
            @Override
            public int deliveries(String name, byte[] payload) {
                if (refusals.isEmpty()) {
                    refusals.add(name);
                    throw AwsError.of(429, "TooManyRequestsException", "Rate Exceeded.");
                }
                return 1;
            }
        });
        secret.rotate(TOKEN);
        secret.world.advance(Duration.ofMinutes(10));

        assertThat(refusals).containsExactly("rotation");
        assertThat(secret.function.steps()).isEqualTo(STEPS);
        assertThat(secret.value()).isEqualTo("rotated 1");
    }

    @Test
    void rotate_whenTheFunctionDoesNotExist_isRefusedAndChangesNothing() {
        assertThatThrownBy(() -> secret.rotate(
                        TOKEN,
                        request -> request.rotationLambdaARN(
                                secret.world.aws.lambda().arn("nobody"))))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("Secrets Manager cannot invoke the specified Lambda function.");
        assertThat(secret.describe().rotationEnabled()).isNull();
        assertThat(secret.stages()).containsOnlyKeys(RotatingSecret.FIRST);
    }

    @Test
    void rotate_whenNotImmediately_testsOnAnEmptyVersionAndRemovesIt() {
        var pending = new ArrayList<Map<String, List<String>>>();
        secret.world.register("rotation", (payload, context) -> {
            pending.add(secret.stages());
            return secret.function.invoke(payload, context);
        });
        secret.rotate(TOKEN, request -> request.rotateImmediately(false));

        assertThatThrownBy(() -> secret.rotate(OTHER)).isInstanceOf(InvalidRequestException.class);
        secret.world.advance(A_MINUTE);
        assertThat(secret.function.steps()).containsExactly("testSecret");
        assertThat(pending.getFirst())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSCURRENT")), entry(TOKEN, List.of("AWSPENDING")));
        assertThat(secret.versions()).containsExactly(RotatingSecret.FIRST);
        assertThat(secret.describe().rotationEnabled()).isTrue();
        assertThat(secret.describe().lastRotatedDate()).isNull();
        assertThat(secret.describe().nextRotationDate()).isEqualTo("2026-01-31T23:59:59Z");
        assertThat(secret.value()).isEqualTo("one");
    }

    @Test
    void rotate_whenTheTestFails_staysConfigured() {
        secret.function.failing.add("testSecret");
        secret.rotate(TOKEN, request -> request.rotateImmediately(false));
        secret.world.advance(A_DAY);

        assertThat(secret.function.steps()).containsExactly("testSecret");
        assertThat(secret.versions()).containsExactly(RotatingSecret.FIRST);
        assertThat(secret.describe().rotationEnabled()).isTrue();
    }

    @Test
    void rotate_whenEachInvocationIsDeliveredTwice_rotatesOnce() {
        secret.world.aws.lambda().interfere(new Interference() {
            @Override
            public int deliveries(String name, byte[] payload) {
                return 2;
            }
        });
        secret.rotate(TOKEN);
        secret.world.advance(A_MINUTE);

        assertThat(secret.function.events).hasSize(8);
        assertThat(secret.stages())
                .containsOnly(entry(RotatingSecret.FIRST, List.of("AWSPREVIOUS")), entry(TOKEN, List.of("AWSCURRENT")));
        assertThat(secret.currentLabels()).containsExactly(RotatingSecret.FIRST, TOKEN);
    }

    @Test
    void rotate_whenTheTokenIsTooShort_isRefused() {
        assertThatThrownBy(() -> secret.rotate("again"))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("ClientRequestToken must be 32-64 characters long.");
    }
}
