package io.fairlead.aws.secrets;

import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.secret.SecretRotation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;

/** Rotation of client secrets by AWS Secrets Manager. */
public final class SecretsManagerRotation implements SecretRotation {
    private static final Set<String> ABSENT = Set.of("ResourceNotFoundException");
    /** What else it is refused with when somebody has switched it off, or deleted the secret, since we looked. */
    private static final Set<String> OFF = Set.of("ResourceNotFoundException", "InvalidRequestException");

    private final SecretsManagerClient client;
    private final AwsCalls calls = new AwsCalls("Secrets Manager", AwsErrors.SECRETS_MANAGER);

    public SecretsManagerRotation(SecretsManagerClient client) {
        this.client = client;
    }

    @Override
    public Optional<Setting> find(String nameOrArn) {
        return describe(nameOrArn)
                .filter(secret -> Boolean.TRUE.equals(secret.rotationEnabled()))
                .map(SecretsManagerRotation::setting);
    }

    /**
     * Secrets Manager tries the function on a version that it makes and removes. Its id is another one for each change, and the
     * same when a change is repeated whose answer was lost.
     */
    @Override
    public void switchOn(String nameOrArn, Setting setting) {
        var token = describe(nameOrArn).map(secret -> token(secret, setting)).orElse("");
        calls.call(
                "switching on the rotation of secret " + nameOrArn,
                () -> client.rotateSecret(rotate -> rotate.secretId(nameOrArn)
                        .clientRequestToken(token)
                        .rotationLambdaARN(setting.function())
                        .rotationRules(rules -> rules.automaticallyAfterDays(setting.everyDays()))
                        .rotateImmediately(false)));
    }

    @Override
    public void switchOff(String nameOrArn) {
        find(nameOrArn)
                .ifPresent(on -> calls.find(
                        "switching off the rotation of secret " + nameOrArn,
                        OFF,
                        () -> client.cancelRotateSecret(cancel -> cancel.secretId(nameOrArn))));
    }

    /** Secrets Manager refuses a second call with the same token as long as the rotation is under way. */
    @Override
    public void start(String nameOrArn, String version) {
        var known = describe(nameOrArn)
                .map(secret -> secret.versionIdsToStages().containsKey(version))
                .orElse(false);
        if (!known) {
            calls.call(
                    "starting the rotation of secret " + nameOrArn,
                    () -> client.rotateSecret(
                            rotate -> rotate.secretId(nameOrArn).clientRequestToken(version)));
        }
    }

    private Optional<DescribeSecretResponse> describe(String nameOrArn) {
        return calls.find(
                        "looking at the rotation of secret " + nameOrArn,
                        ABSENT,
                        () -> client.describeSecret(describe -> describe.secretId(nameOrArn)))
                .filter(secret -> secret.deletedDate() == null);
    }

    private static Setting setting(DescribeSecretResponse secret) {
        var rules = secret.rotationRules();
        var days = rules == null ? null : rules.automaticallyAfterDays();
        return new Setting(secret.rotationLambdaARN(), days == null ? 0 : days);
    }

    private static String token(DescribeSecretResponse secret, Setting setting) {
        var change = secret.arn() + setting + secret.lastChangedDate();
        return UUID.nameUUIDFromBytes(change.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
