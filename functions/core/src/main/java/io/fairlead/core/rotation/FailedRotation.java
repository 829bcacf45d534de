package io.fairlead.core.rotation;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Ref;

/**
 * A rotation that did not replace the key of a client secret.
 *
 * @param arn of the secret
 * @param version of the secret that it was to make: the token of the rotation
 * @param step in which it ended
 */
public record FailedRotation(String topology, Ref secret, String arn, String version, String step, Failure failure) {
    /** The same when the same is told again. */
    public String idempotencyKey() {
        return version + "/KeyRotationFailed/" + step + '/' + failure.getClass().getSimpleName();
    }

    /** What to start when the failure is mended. */
    public String goOn() {
        var input = Json.object().put("topology", topology);
        input.putObject("only").put("secret", secret.name());
        return "mend that, then start rotate-keys with " + Json.write(input);
    }
}
