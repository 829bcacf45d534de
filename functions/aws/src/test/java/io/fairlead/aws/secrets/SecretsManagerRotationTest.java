package io.fairlead.aws.secrets;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.secret.SecretRotation.Setting;
import io.fairlead.core.testing.SecretRotationContract;
import org.junit.jupiter.api.Test;

class SecretsManagerRotationTest extends SecretRotationContract<AwsWorld> {
    SecretsManagerRotationTest() {
        super(new AwsWorld());
    }

    @Test
    void switchOn_whenTheSecretIsGone_saysThat() {
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> world.secretRotation().switchOn("/gone", new Setting(world.rotationFunction(), 37)))
                .withMessageContaining("/gone");
    }
}
