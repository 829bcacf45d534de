package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations on whole secrets: from CreateSecret to DeleteSecret and back. */
final class SecretLifecycle {
    private static final int DEFAULT_WINDOW_DAYS = 30;
    private static final int SHORTEST_WINDOW_DAYS = 7;

    private final InstantSource clock;
    private final Secrets secrets;
    private final SecretVersions versions;
    private final Rotations rotations;

    SecretLifecycle(InstantSource clock, Secrets secrets, SecretVersions versions, Rotations rotations) {
        this.clock = clock;
        this.secrets = secrets;
        this.versions = versions;
        this.rotations = rotations;
    }

    ObjectNode create(ObjectNode request) {
        var token = ClientRequestToken.required(request, "InvalidRequestException");
        var name = validName(request);
        var existing = secrets.find(name);
        if (existing != null) {
            refuseUnlessRepeated(existing, token, request);
            return existing.answer().put("VersionId", token);
        }
        var secret = secrets.create(name);
        secret.update(request, clock.instant());
        putTags(secret, request);
        return withValue(secret, token, request);
    }

    ObjectNode update(ObjectNode request) {
        var token = ClientRequestToken.required(request, "InvalidRequestException");
        var secret = secrets.usable(request);
        secret.update(request, clock.instant());
        return withValue(secret, token, request);
    }

    ObjectNode describe(ObjectNode request) {
        return secrets.any(request).describe("VersionIdsToStages");
    }

    ObjectNode delete(ObjectNode request) {
        var force = request.path("ForceDeleteWithoutRecovery").asBoolean();
        var window = window(request, force);
        var secret = secrets.find(Json.text(request, "SecretId", ""));
        if (force) {
            return forget(request, secret);
        }
        var usable = secrets.usable(request);
        var deletion = clock.instant().plus(window);
        usable.deleteAt(deletion);
        rotations.stop(usable);
        return usable.answer().set("DeletionDate", Json.epoch(deletion));
    }

    ObjectNode restore(ObjectNode request) {
        var secret = secrets.any(request);
        secret.deleteAt(null);
        rotations.resume(secret);
        return secret.answer();
    }

    ObjectNode tag(ObjectNode request) {
        putTags(secrets.usable(request), request);
        return Json.object();
    }

    ObjectNode untag(ObjectNode request) {
        var secret = secrets.usable(request);
        request.path("TagKeys").forEach(key -> secret.tags().remove(key.asText()));
        return Json.object();
    }

    private ObjectNode withValue(Secret secret, String token, ObjectNode request) {
        if (SecretVersion.valueIn(request).isEmpty()) {
            return secret.answer();
        }
        versions.add(secret, token, request, Set.of(Secret.CURRENT));
        return secret.answer().put("VersionId", token);
    }

    /** AWS answers the same for a secret that does not exist, and frees the name after a moment; here at once. */
    private ObjectNode forget(ObjectNode request, @Nullable Secret secret) {
        var name = Json.text(request, "SecretId", "");
        var answer =
                secret == null ? Json.object().put("ARN", secrets.arn(name)).put("Name", name) : secret.answer();
        if (secret != null) {
            rotations.stop(secret);
            secrets.remove(secret);
        }
        return answer.set("DeletionDate", Json.epoch(clock.instant()));
    }

    private static Duration window(JsonNode request, boolean force) {
        var days = request.path("RecoveryWindowInDays").asInt(DEFAULT_WINDOW_DAYS);
        if (force && request.has("RecoveryWindowInDays")) {
            throw AwsError.of(
                    "InvalidParameterException",
                    "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
        }
        if (days < SHORTEST_WINDOW_DAYS || days > DEFAULT_WINDOW_DAYS) {
            throw AwsError.of(
                    "InvalidParameterException",
                    "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).");
        }
        return Duration.ofDays(days);
    }

    private static String validName(JsonNode request) {
        var name = Json.text(request, "Name", "");
        if (!name.matches("[A-Za-z0-9/_+=.@!-]{1,512}")) {
            throw AwsError.of(
                    "ValidationException",
                    "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!");
        }
        return name;
    }

    private static void refuseUnlessRepeated(Secret existing, String token, JsonNode request) {
        if (existing.deletion() != null) {
            throw AwsError.of(
                    "InvalidRequestException",
                    "You can't create this secret because a secret with this name is already scheduled for deletion.");
        }
        var version = existing.version(token);
        if (version == null || !version.hasValue(SecretVersion.valueIn(request))) {
            throw AwsError.of(
                    "ResourceExistsException",
                    "The operation failed because the secret " + existing.name() + " already exists.");
        }
    }

    private static void putTags(Secret secret, JsonNode request) {
        request.path("Tags")
                .forEach(tag -> secret.tags()
                        .put(tag.path("Key").asText(), tag.path("Value").asText()));
    }
}
