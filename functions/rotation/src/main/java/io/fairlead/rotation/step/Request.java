package io.fairlead.rotation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.InvalidRequest;
import java.util.Arrays;

/**
 * What Secrets Manager asks for. It also sends a {@code RotationToken}, for functions that another role of theirs is assumed
 * in; ours needs none, and emulators send none.
 *
 * @param secretId ARN; a name from emulators
 * @param version that the rotation makes
 */
public record Request(String secretId, String version, Step step) {
    /** In the order in which they are called. */
    public enum Step {
        /** Make the new key and keep it as the pending version. */
        createSecret,
        /** Nothing: Confluent knows a key since its creation. */
        setSecret,
        /** Prove the pending version. */
        testSecret,
        /** Make the pending version the current one. */
        finishSecret
    }

    public static Request of(JsonNode event) {
        return new Request(text(event, "SecretId"), text(event, "ClientRequestToken"), step(text(event, "Step")));
    }

    private static Step step(String name) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "a rotation has no step \"" + name + "\"",
                        "let Secrets Manager call this function, by RotateSecret"));
    }

    private static String text(JsonNode event, String field) {
        var value = event.path(field).asText("");
        if (value.isEmpty()) {
            throw new InvalidRequest(
                    "a rotation was asked for without " + field,
                    "let Secrets Manager call this function, by RotateSecret");
        }
        return value;
    }
}
