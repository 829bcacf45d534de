package io.fairlead.local.aws.secretsmanager;

import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.lambda.Outcome;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What Secrets Manager tells a rotation function in each step of one rotation.
 *
 * @param function its ARN
 * @param secret its ARN
 * @param token the id of the new version
 * @param rotationToken where the request comes from
 */
record RotationCall(LambdaService lambda, String function, String secret, String token, String rotationToken) {
    /** Tells afterwards whether the function returned; what it returned does not matter. */
    void invoke(String step, Consumer<Boolean> ended) {
        var event = Json.object()
                .put("SecretId", secret)
                .put("ClientRequestToken", token)
                .put("Step", step)
                .put("RotationToken", rotationToken);
        try {
            lambda.invoke(
                    function,
                    Json.write(event).getBytes(StandardCharsets.UTF_8),
                    outcome -> ended.accept(outcome instanceof Outcome.Returned));
        } catch (AwsError refused) {
            ended.accept(false);
        }
    }
}
