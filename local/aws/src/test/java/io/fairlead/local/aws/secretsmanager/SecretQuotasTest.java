package io.fairlead.local.aws.secretsmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** How many versions and labels a secret may have. */
class SecretQuotasTest {
    private final RotatingSecret secret = new RotatingSecret();

    @AfterEach
    void close() {
        secret.close();
    }

    @Test
    void versions_whenThereAreMoreThanAHundred_loseTheOldestWithoutLabelsAfterADay() {
        for (var number = 0; number < 120; number++) {
            secret.client.putSecretValue(
                    request -> request.secretId(RotatingSecret.NAME).secretString("again"));
            secret.world.advance(Duration.ofSeconds(1));
        }
        assertThat(secret.versions()).hasSize(121);
        secret.client.updateSecretVersionStage(request ->
                request.secretId(RotatingSecret.NAME).versionStage("DEPLOYED").moveToVersionId(RotatingSecret.FIRST));
        secret.world.advance(Duration.ofDays(2));
        secret.client.putSecretValue(
                request -> request.secretId(RotatingSecret.NAME).secretString("last"));

        assertThat(secret.versions()).hasSize(100).contains(RotatingSecret.FIRST);
    }

    @Test
    void labels_whenTheyAreMoreThanTwenty_areRefused() {
        for (var number = 1; number <= 19; number++) {
            var label = "LABEL" + number;
            secret.client.updateSecretVersionStage(request ->
                    request.secretId(RotatingSecret.NAME).versionStage(label).moveToVersionId(RotatingSecret.FIRST));
        }

        assertThatThrownBy(() -> secret.client.updateSecretVersionStage(request -> request.secretId(RotatingSecret.NAME)
                        .versionStage("LABEL20")
                        .moveToVersionId(RotatingSecret.FIRST)))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("staging labels");
        assertThat(secret.stages().get(RotatingSecret.FIRST)).hasSize(20);
    }
}
