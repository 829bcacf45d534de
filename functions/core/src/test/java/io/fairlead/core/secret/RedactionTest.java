package io.fairlead.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"K\",\"spec\":{\"secret\":\"canary/+1=\",\"owner\":1}}",
                "cannot take \"{\\\"spec\\\": {\\\"secret\\\": \\\"canary/+1=\\\"}}\"",
                "invalid value PlainLoginModule required username='K' password='canary/+1=';",
                "invalid value PlainLoginModule required username=\\\"K\\\" password=\\\"canary/+1=\\\";",
                "Value '{\"schema.registry.basic.auth.user.info\":\"K:canary/+1=\"}' at 'secretString' is too long",
                "POST /x Authorization: Basic canarycanarycanary==, Accept: */*",
                "Bearer canarycanarycanary.x-y_z is expired",
                "password=canary&user=K",
                "cut off within: \"secret\":\"canary"
            })
    void of_whenASecretStandsInItsPlace_takesItOut(String text) {
        assertThat(Redaction.OF_PLACES.of(text)).contains("***").doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The secret /confluent_cloud_resource/a/b was not found",
                "Can't find the specified secret.",
                "Basic authentication is required",
                "secrets of minimal: 3"
            })
    void of_whenThereIsNone_keepsTheWords(String text) {
        assertThat(Redaction.OF_PLACES.of(text)).isEqualTo(text);
    }

    @Test
    void of_whenASecretIsKnown_takesItAndWhatIsInItOutOfAnyPlace() {
        var redaction = Redaction.of(List.of(Secret.of("module username='K' password='canary'"), Secret.of("phrase")));

        assertThat(redaction.of("neither canary nor phrase fits, see module username='K' password='canary'"))
                .isEqualTo("neither *** nor *** fits, see ***");
    }
}
