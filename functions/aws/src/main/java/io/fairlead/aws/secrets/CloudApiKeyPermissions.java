package io.fairlead.aws.secrets;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.CustomerKey;
import io.fairlead.core.permission.Permissions;

/** What it needs in AWS to read the control plane's own Cloud API key. */
public final class CloudApiKeyPermissions {
    private static final String SECRET =
            "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${ConfluentSecret}-??????";

    public static final Permissions READ = Permissions.of(AwsCall.toAll(
                    "secretsmanager:GetSecretValue",
                    "Secrets Manager puts six characters of its own behind the name",
                    SECRET))
            .needing(CustomerKey.by("secretsmanager", "kms:Decrypt")
                    .when(Condition.like("kms:EncryptionContext:SecretARN", SECRET))
                    .behind(
                            "secretsmanager:GetSecretValue",
                            "https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html"));

    private CloudApiKeyPermissions() {}
}
