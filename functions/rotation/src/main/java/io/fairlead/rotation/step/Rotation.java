package io.fairlead.rotation.step;

import static io.fairlead.core.secret.SecretVersions.CURRENT;
import static io.fairlead.core.secret.SecretVersions.PENDING;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.Refused;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.rotation.secret.ClientSecrets;
import io.fairlead.rotation.secret.OwnedSecret;
import java.util.Set;

/** Performs one step after the checks that Secrets Manager's contract asks for, and reports what stops it. */
public final class Rotation {
    private final ClientSecrets secrets;
    private final SecretVersions versions;
    private final SecretRotation rotation;
    private final Troubles troubles;
    private final Steps steps;

    public Rotation(
            ClientSecrets secrets, SecretVersions versions, SecretRotation rotation, Troubles troubles, Steps steps) {
        this.secrets = secrets;
        this.versions = versions;
        this.rotation = rotation;
        this.troubles = troubles;
        this.steps = steps;
    }

    /** Every step can be asked for again, whatever became of it. */
    public void perform(Request request) {
        var secret = owned(request);
        requireRotation(secret);
        var stages = stages(secret, request.version());
        if (stages.contains(CURRENT)) {
            steps.afterwards(request.step(), secret, request.version());
        } else if (stages.contains(PENDING)) {
            perform(request, secret);
        } else {
            throw new Refused(
                    "version " + request.version() + " of " + secret + " is not pending; it was not rotated",
                    "start another rotation; this one was given up, or has been");
        }
    }

    private OwnedSecret owned(Request request) {
        try {
            return secrets.owned(request.secretId());
        } catch (Failure failure) {
            telling(failure, () -> troubles.refuse(request, failure));
            throw failure;
        }
    }

    private void requireRotation(OwnedSecret secret) {
        if (rotation.find(secret.arn()).isEmpty()) {
            throw new Refused(
                    "rotation of " + secret + " is switched off; it was not rotated", "run apply; it switches it on");
        }
    }

    private Set<String> stages(OwnedSecret secret, String version) {
        var stages = versions.labels(secret.arn()).get(version);
        if (stages == null) {
            throw new Refused(
                    secret + " has no version " + version + " behind a label; it was not rotated",
                    "let Secrets Manager start the rotation, by RotateSecret");
        }
        return stages;
    }

    private void perform(Request request, OwnedSecret owned) {
        var known = troubles.known(owned, request.version());
        try {
            steps.perform(request.step(), secrets.describe(owned), request.version());
            troubles.over(owned, request.version());
        } catch (Failure failure) {
            failure.about(owned);
            telling(failure, () -> troubles.report(request, owned, known, failure));
            throw failure;
        }
    }

    /** That it cannot be told is not what is wrong. */
    private static void telling(Failure failure, Runnable report) {
        try {
            report.run();
        } catch (Failure unreported) {
            failure.addSuppressed(unreported);
        }
    }
}
