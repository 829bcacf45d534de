package io.fairlead.core.rotation;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.json.Json;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;

/**
 * A rotation that did not replace the key of a client secret.
 *
 * @param topology {@code -} where no topology has the secret
 * @param arn of the secret
 * @param version of the secret that it was to make: the token of the rotation
 * @param step in which it ended
 */
public record FailedRotation(String topology, Ref secret, String arn, String version, String step, Failure failure) {
    /** Stands for the topology of a secret that no topology has. */
    private static final String NOBODY = "-";

    /** Of a secret that is not ours, for which somebody has set up our function. */
    public static FailedRotation ofStranger(String arn, String version, String step, Failure failure) {
        return new FailedRotation(NOBODY, Refs.clientSecret(arn), arn, version, step, failure);
    }

    /** The same when the same is told again. */
    public String idempotencyKey() {
        return version + "/KeyRotationFailed/" + step + '/' + failure.getClass().getSimpleName();
    }

    /** What to start when the failure is mended. */
    public String goOn() {
        if (topology.equals(NOBODY)) {
            return "mend that; there is nothing to start";
        }
        var input = Json.object().put("topology", topology);
        input.putObject("only").put("secret", secret.name());
        return "mend that, then start rotate-keys with " + Json.write(input);
    }
}
