package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.events.EventBus;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.Paging;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The operations on values and staging labels. */
final class SecretVersions {
    /** AWS publishes no event for these two labels. */
    private static final Set<String> SILENT = Set.of(Secret.PENDING, Secret.PREVIOUS);

    private static final int MAX_RESULTS = 100;
    private static final int MAX_LABELS = 20;

    private final InstantSource clock;
    private final Secrets secrets;
    private final EventBus bus;
    private final Rotations rotations;

    SecretVersions(InstantSource clock, Secrets secrets, EventBus bus, Rotations rotations) {
        this.clock = clock;
        this.secrets = secrets;
        this.bus = bus;
        this.rotations = rotations;
    }

    ObjectNode getValue(ObjectNode request) {
        var secret = secrets.usable(request);
        var version = wanted(secret, Json.text(request, "VersionId"), Json.text(request, "VersionStage"));
        secret.accessed(clock.instant());
        return version.read(secret.answer(), clock.instant());
    }

    ObjectNode putValue(ObjectNode request) {
        var token = ClientRequestToken.required(request, "InvalidRequestException");
        var secret = secrets.usable(request);
        if (SecretVersion.valueIn(request).isEmpty()) {
            throw AwsError.of("InvalidRequestException", "You must provide either SecretString or SecretBinary.");
        }
        var stages = new TreeSet<String>();
        request.path("VersionStages").forEach(stage -> stages.add(stage.asText()));
        var version = add(secret, token, request, stages.isEmpty() ? Set.of(Secret.CURRENT) : stages);
        var answer = secret.answer().put("VersionId", version.id());
        return answer.set("VersionStages", Json.texts(version.stages()));
    }

    /** Makes a version unless this very one is there already; a different value under the same token is refused. */
    SecretVersion add(Secret secret, String token, JsonNode request, Set<String> stages) {
        var present = secret.version(token);
        if (present != null && !present.isEmpty()) {
            return same(secret, present, request);
        }
        refuseTooManyLabels(secret, stages);
        var version = present == null ? create(secret, token, request) : present.fill(request);
        stages.forEach(stage -> attach(secret, stage, version));
        if (stages.contains(Secret.CURRENT)) {
            rotations.valueReplaced(secret, version);
        }
        return version;
    }

    private SecretVersion create(Secret secret, String token, JsonNode request) {
        var version = SecretVersion.of(token, request, clock.instant());
        secret.add(version, clock.instant());
        return version;
    }

    ObjectNode moveStage(ObjectNode request) {
        var secret = secrets.usable(request);
        var stage = Json.text(request, "VersionStage", "");
        var holder = secret.staged(stage);
        var from = Json.text(request, "RemoveFromVersionId");
        var to = Json.text(request, "MoveToVersionId");
        refuseWrongHolder(stage, holder, from);
        if (to != null) {
            refuseTooManyLabels(secret, Set.of(stage));
            attach(secret, stage, byId(secret, to));
        } else if (stage.equals(Secret.CURRENT)) {
            throw AwsError.of(
                    "InvalidParameterException",
                    "You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed.");
        } else if (holder != null) {
            holder.stages().remove(stage);
            secret.changed(clock.instant());
        }
        return secret.answer();
    }

    ObjectNode list(ObjectNode request) {
        var secret = secrets.any(request);
        var all = request.path("IncludeDeprecated").asBoolean();
        var views = secret.versions().stream()
                .filter(version -> all || !version.stages().isEmpty())
                .map(version -> version.describe(secret.encryptionKey()))
                .toList();
        return secret.answer()
                .setAll(Paging.of(request, "MaxResults", MAX_RESULTS).answer("Versions", views));
    }

    private void attach(Secret secret, String stage, SecretVersion version) {
        secret.move(stage, version, clock.instant());
        if (!SILENT.contains(stage)) {
            var detail = Json.object()
                    .put("name", secret.name())
                    .put("labelUpdated", stage)
                    .put("versionId", version.id());
            bus.publish("aws.secretsmanager", "Secret Label Updated", List.of(secret.arn()), detail);
        }
    }

    private static SecretVersion wanted(Secret secret, @Nullable String id, @Nullable String stage) {
        if (id != null) {
            var version = byId(secret, id);
            if (version.isEmpty()) {
                throw noValue(id);
            }
            if (stage != null && !version.stages().contains(stage)) {
                throw AwsError.of(
                        "InvalidRequestException",
                        "You provided a VersionStage that is not associated to the provided VersionId.");
            }
            return version;
        }
        var label = stage == null ? Secret.CURRENT : stage;
        var version = secret.staged(label);
        if (version == null || version.isEmpty()) {
            throw AwsError.of(
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret value for staging label: " + label);
        }
        return version;
    }

    private static SecretVersion byId(Secret secret, String id) {
        var version = secret.version(id);
        if (version == null) {
            throw noValue(id);
        }
        return version;
    }

    private static AwsError noValue(String id) {
        return AwsError.of(
                "ResourceNotFoundException",
                "Secrets Manager can't find the specified secret value for VersionId: " + id);
    }

    /** "Labels attached across all versions of a secret: 20"; the wording is Assumed. */
    private static void refuseTooManyLabels(Secret secret, Set<String> more) {
        var labels = secret.labels();
        if (labels.addAll(more) && labels.size() > MAX_LABELS) {
            throw AwsError.of(
                    "LimitExceededException",
                    "You can't attach more than " + MAX_LABELS + " staging labels across all versions of a secret.");
        }
    }

    private static SecretVersion same(Secret secret, SecretVersion present, JsonNode request) {
        if (!present.hasValue(SecretVersion.valueIn(request))) {
            throw AwsError.of(
                    "ResourceExistsException",
                    "You can't use ClientRequestToken " + present.id()
                            + " because that value is already in use for a version of secret " + secret.arn() + ".");
        }
        return present;
    }

    private static void refuseWrongHolder(String stage, @Nullable SecretVersion holder, @Nullable String from) {
        if (holder != null && !holder.id().equals(from)) {
            throw AwsError.of(
                    "InvalidParameterException",
                    "The parameter RemoveFromVersionId can't be empty. Staging label " + stage
                            + " is currently attached to version " + holder.id()
                            + ", so you must explicitly reference that version in RemoveFromVersionId.");
        }
    }
}
