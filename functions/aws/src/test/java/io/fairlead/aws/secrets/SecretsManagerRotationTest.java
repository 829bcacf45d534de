package io.fairlead.aws.secrets;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.testing.SecretRotationContract;

class SecretsManagerRotationTest extends SecretRotationContract<AwsWorld> {
    SecretsManagerRotationTest() {
        super(new AwsWorld());
    }
}
