package io.fairlead.aws.secrets;

import static io.fairlead.aws.secrets.SecretsManager.ABSENT;
import static io.fairlead.aws.secrets.SecretsManager.CALLS;
import static io.fairlead.aws.secrets.SecretsManager.secret;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.core.secret.SecretRotation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rotation of client secrets by AWS Secrets Manager. */
public final class SecretsManagerRotation implements SecretRotation {
    /** What else it is refused with when somebody has switched it off, or deleted the secret, since we looked. */
    private static final Set<String> OFF = Set.of("ResourceNotFoundException", "InvalidRequestException");

    private final JsonApi api;

    public SecretsManagerRotation(JsonApi api) {
        this.api = api;
    }

    @Override
    public Optional<Setting> find(String nameOrArn) {
        return describe(nameOrArn)
                .filter(secret -> secret.path("RotationEnabled").asBoolean())
                .map(SecretsManagerRotation::setting);
    }

    /**
     * Secrets Manager tries the function on a version that it makes and removes. Its id is another one for each change, and the
     * same when a change is repeated whose answer was lost.
     */
    @Override
    public void switchOn(String nameOrArn, Setting setting) {
        var rotate = secret(nameOrArn)
                .put("ClientRequestToken", token(nameOrArn, setting))
                .put("RotationLambdaARN", setting.function())
                .put("RotateImmediately", false);
        rotate.putObject("RotationRules").put("AutomaticallyAfterDays", setting.everyDays());
        CALLS.call("switching on the rotation of secret " + nameOrArn, () -> api.call("RotateSecret", rotate));
    }

    @Override
    public void switchOff(String nameOrArn) {
        find(nameOrArn)
                .ifPresent(on -> CALLS.find(
                        "switching off the rotation of secret " + nameOrArn,
                        OFF,
                        () -> api.call("CancelRotateSecret", secret(nameOrArn))));
    }

    /** Secrets Manager refuses a second call with the same token as long as the rotation is under way. */
    @Override
    public void start(String nameOrArn, String version) {
        var known = describe(nameOrArn)
                .map(secret -> secret.path("VersionIdsToStages").has(version))
                .orElse(false);
        if (!known) {
            CALLS.call(
                    "starting the rotation of secret " + nameOrArn,
                    () -> api.call("RotateSecret", secret(nameOrArn).put("ClientRequestToken", version)));
        }
    }

    private Optional<JsonNode> describe(String nameOrArn) {
        return CALLS.find(
                        "looking at the rotation of secret " + nameOrArn,
                        ABSENT,
                        () -> api.call("DescribeSecret", secret(nameOrArn)))
                .filter(secret -> !secret.hasNonNull("DeletedDate"));
    }

    private static Setting setting(JsonNode secret) {
        return new Setting(
                secret.path("RotationLambdaARN").asText(),
                secret.at("/RotationRules/AutomaticallyAfterDays").asInt());
    }

    private String token(String nameOrArn, Setting setting) {
        var state = describe(nameOrArn)
                .map(secret -> secret.path("ARN").asText() + secret.path("LastChangedDate"))
                .orElse(nameOrArn);
        return UUID.nameUUIDFromBytes((state + setting).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
