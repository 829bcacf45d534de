package io.fairlead.aws.secrets;

import static io.fairlead.aws.secrets.SecretsManager.ABSENT;
import static io.fairlead.aws.secrets.SecretsManager.CALLS;
import static io.fairlead.aws.secrets.SecretsManager.UNREADABLE;
import static io.fairlead.aws.secrets.SecretsManager.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fairlead.aws.api.Epoch;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.core.json.Json;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.CloudKeyVersion;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersion;
import io.fairlead.core.secret.StoredSecret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Client secrets in AWS Secrets Manager. */
public final class SecretsManagerVault implements SecretVault {
    private final JsonApi api;

    public SecretsManagerVault(JsonApi api) {
        this.api = api;
    }

    @Override
    public Optional<StoredSecret> find(String nameOrArn) {
        return CALLS.find(
                        "looking for secret " + nameOrArn, ABSENT, () -> api.call("DescribeSecret", secret(nameOrArn)))
                .map(SecretsManagerVault::stored);
    }

    @Override
    public StoredSecret create(String name, String description, Map<String, String> tags, ClientSecretValue value) {
        var create = Json.object()
                .put("Name", name)
                .put("ClientRequestToken", token(name, ""))
                .put("Description", description)
                .put("SecretString", SecretJson.write(value, "{}"));
        create.set("Tags", tags(tags));
        var created = CALLS.call("creating secret " + name, () -> api.call("CreateSecret", create));
        return new StoredSecret(created.path("ARN").asText(), name, description, tags, false);
    }

    /** By all versions and their labels: neither one that was given up nor one that is current again is made once more. */
    @Override
    public String nextVersion(String nameOrArn) {
        return find(nameOrArn)
                .map(secret ->
                        token(secret.name(), labelled(listed(secret.arn())).toString()))
                .orElseGet(() -> token(nameOrArn, ""));
    }

    private static Map<String, Set<String>> labelled(List<SecretVersion> versions) {
        var labels = new TreeMap<String, Set<String>>();
        versions.forEach(version -> labels.put(version.id(), new TreeSet<>(version.stages())));
        return labels;
    }

    private static String token(String name, String versions) {
        return UUID.nameUUIDFromBytes((name + ' ' + versions).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Writes nothing when nothing differs: versions are limited to 100, and writes to one in ten minutes sustained. */
    @Override
    public void put(String nameOrArn, ClientSecretValue value) {
        var before = current(nameOrArn).orElse("{}");
        var after = SecretJson.write(value, before);
        if (!after.equals(before)) {
            var version = nextVersion(nameOrArn);
            CALLS.call(
                    "writing secret " + nameOrArn,
                    () -> api.call(
                            "PutSecretValue",
                            secret(nameOrArn).put("ClientRequestToken", version).put("SecretString", after)));
        }
    }

    @Override
    public Optional<ClientSecretValue> read(String nameOrArn) {
        return current(nameOrArn).flatMap(SecretJson::read);
    }

    @Override
    public List<SecretVersion> versions(String nameOrArn) {
        return find(nameOrArn)
                .filter(secret -> !secret.scheduledForDeletion())
                .map(secret -> listed(secret.arn()))
                .orElse(List.of());
    }

    private List<SecretVersion> listed(String arn) {
        var request = secret(arn).put("IncludeDeprecated", true);
        return CALLS.call(
                "listing the versions of secret " + arn,
                () -> api.pages("ListSecretVersionIds", request, "NextToken", "NextToken").stream()
                        .flatMap(page -> page.path("Versions").valueStream())
                        .map(version -> new SecretVersion(id(version), stages(version), created(version)))
                        .sorted(Comparator.comparing(SecretVersion::created))
                        .toList());
    }

    @Override
    public Optional<CloudKeyVersion> cloudApiKey(String nameOrArn, String label) {
        return CALLS.find(
                "reading secret " + nameOrArn,
                UNREADABLE,
                () -> cloudKey(api.call("GetSecretValue", secret(nameOrArn).put("VersionStage", label))));
    }

    private static CloudKeyVersion cloudKey(JsonNode answer) {
        return new CloudKeyVersion(id(answer), created(answer), text(answer).flatMap(SecretJson::readCloudApiKey));
    }

    @Override
    public void describe(String nameOrArn, String description, Map<String, String> tags) {
        CALLS.call(
                "describing secret " + nameOrArn,
                () -> api.call(
                        "UpdateSecret",
                        secret(nameOrArn)
                                .put(
                                        "ClientRequestToken",
                                        token(nameOrArn, description)) // wanted, though no version is made
                                .put("Description", description)));
        var tag = secret(nameOrArn);
        tag.set("Tags", tags(tags));
        CALLS.call("tagging secret " + nameOrArn, () -> api.call("TagResource", tag));
    }

    @Override
    public void restore(String nameOrArn) {
        CALLS.call("restoring secret " + nameOrArn, () -> api.call("RestoreSecret", secret(nameOrArn)));
    }

    @Override
    public void delete(String nameOrArn, int recoveryWindowDays) {
        if (find(nameOrArn).filter(secret -> !secret.scheduledForDeletion()).isPresent()) {
            CALLS.find(
                    "deleting secret " + nameOrArn,
                    ABSENT,
                    () -> api.call("DeleteSecret", secret(nameOrArn).put("RecoveryWindowInDays", recoveryWindowDays)));
        }
    }

    private Optional<String> current(String nameOrArn) {
        return CALLS.find(
                        "reading secret " + nameOrArn, UNREADABLE, () -> api.call("GetSecretValue", secret(nameOrArn)))
                .flatMap(SecretsManagerVault::text);
    }

    private static Optional<String> text(JsonNode answer) {
        return Optional.ofNullable(answer.path("SecretString").textValue());
    }

    private static String id(JsonNode version) {
        return version.path("VersionId").asText();
    }

    private static Instant created(JsonNode version) {
        return Epoch.instant(version, "CreatedDate");
    }

    private static Set<String> stages(JsonNode version) {
        var stages = new TreeSet<String>();
        version.path("VersionStages").forEach(stage -> stages.add(stage.asText()));
        return stages;
    }

    private static StoredSecret stored(JsonNode secret) {
        var tags = new TreeMap<String, String>();
        secret.path("Tags")
                .forEach(tag ->
                        tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        return new StoredSecret(
                secret.path("ARN").asText(),
                secret.path("Name").asText(),
                secret.path("Description").asText(),
                tags,
                secret.hasNonNull("DeletedDate"));
    }

    private static ArrayNode tags(Map<String, String> tags) {
        var array = Json.array();
        new TreeMap<>(tags)
                .forEach((key, value) -> array.addObject().put("Key", key).put("Value", value));
        return array;
    }
}
