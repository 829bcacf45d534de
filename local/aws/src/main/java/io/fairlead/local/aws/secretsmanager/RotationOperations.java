package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.time.InstantSource;

/** RotateSecret and CancelRotateSecret. */
final class RotationOperations {
    private final InstantSource clock;
    private final Secrets secrets;
    private final LambdaService lambda;
    private final Rotations rotations;

    RotationOperations(InstantSource clock, Secrets secrets, LambdaService lambda, Rotations rotations) {
        this.clock = clock;
        this.secrets = secrets;
        this.lambda = lambda;
        this.rotations = rotations;
    }

    /** Answers before anything has happened. */
    ObjectNode rotate(ObjectNode request) {
        var token = ClientRequestToken.required(request, "InvalidParameterException");
        var secret = secrets.usable(request);
        var function = function(secret, request);
        var rules = request.hasNonNull("RotationRules")
                ? RotationRules.of(request.get("RotationRules"))
                : secret.rotation().rules();
        refuseUnlessComplete(secret);
        secret.rotation().configure(function, rules);
        secret.changed(clock.instant());
        rotations.resume(secret);
        if (request.path("RotateImmediately").asBoolean(true)) {
            rotations.rotate(secret, token);
        } else {
            rotations.test(secret, token);
        }
        // Assumed: the id is told for a test too, whose version is gone soon.
        return secret.answer().put("VersionId", token);
    }

    /** Leaves the labels as they are. */
    ObjectNode cancel(ObjectNode request) {
        var secret = secrets.usable(request);
        var rotation = secret.rotation();
        if (rotation.function() == null) {
            // AWS documents this reason, of RotateSecret, for CancelRotateSecret as well.
            throw AwsError.of(
                    "InvalidRequestException",
                    "You tried to enable rotation on a secret that doesn't already have a Lambda function ARN configured"
                            + " and you didn't include such an ARN as a parameter in this call.");
        }
        var answer = secret.answer();
        var run = rotation.run();
        if (run != null) {
            answer.put("VersionId", run.token());
        }
        rotation.disable();
        rotations.stop(secret);
        secret.changed(clock.instant());
        return answer;
    }

    private String function(Secret secret, ObjectNode request) {
        var given = Json.text(request, "RotationLambdaARN");
        var function = given == null ? secret.rotation().function() : given;
        if (function == null) {
            throw AwsError.of(
                    "InvalidRequestException", "No Lambda rotation function ARN is associated with this secret.");
        }
        if (!lambda.has(function)) {
            throw AwsError.of(
                    "AccessDeniedException",
                    "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.");
        }
        return function;
    }

    /** The same for the token of the rotation that is going on: "any later invocation". */
    private static void refuseUnlessComplete(Secret secret) {
        if (secret.pendingElsewhere() != null) {
            throw AwsError.of(
                    "InvalidRequestException",
                    "A previous rotation isn't complete. That rotation will be reattempted.");
        }
    }
}
