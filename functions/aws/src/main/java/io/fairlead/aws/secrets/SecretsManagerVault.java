package io.fairlead.aws.secrets;

import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.CloudKeyVersion;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersion;
import io.fairlead.core.secret.StoredSecret;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.DescribeSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.SecretVersionsListEntry;
import software.amazon.awssdk.services.secretsmanager.model.Tag;

/** Client secrets in AWS Secrets Manager. */
public final class SecretsManagerVault implements SecretVault {
    private static final Set<String> ABSENT = Set.of("ResourceNotFoundException");
    /** Secrets Manager says so of a secret that waits for its deletion; there is nothing to read then. */
    private static final Set<String> UNREADABLE = Set.of("ResourceNotFoundException", "InvalidRequestException");

    private final SecretsManagerClient client;
    private final AwsCalls calls = new AwsCalls("Secrets Manager", AwsErrors.SECRETS_MANAGER);

    public SecretsManagerVault(SecretsManagerClient client) {
        this.client = client;
    }

    @Override
    public Optional<StoredSecret> find(String nameOrArn) {
        return calls.find(
                        "looking for secret " + nameOrArn,
                        ABSENT,
                        () -> client.describeSecret(describe -> describe.secretId(nameOrArn)))
                .map(SecretsManagerVault::stored);
    }

    @Override
    public StoredSecret create(String name, String description, Map<String, String> tags, ClientSecretValue value) {
        var created = calls.call(
                "creating secret " + name,
                () -> client.createSecret(create -> create.name(name)
                        .clientRequestToken(token(name, ""))
                        .description(description)
                        .tags(tags(tags))
                        .secretString(SecretJson.write(value, "{}"))));
        return new StoredSecret(created.arn(), name, description, tags, false);
    }

    /** By all versions and their labels: neither one that was given up nor one that is current again is made once more. */
    @Override
    public String nextVersion(String nameOrArn) {
        return find(nameOrArn)
                .map(secret ->
                        token(secret.name(), labelled(listed(secret.arn())).toString()))
                .orElseGet(() -> token(nameOrArn, ""));
    }

    private static Map<String, Set<String>> labelled(List<SecretVersionsListEntry> versions) {
        var labels = new TreeMap<String, Set<String>>();
        versions.forEach(version -> labels.put(version.versionId(), new TreeSet<>(version.versionStages())));
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
            calls.call(
                    "writing secret " + nameOrArn,
                    () -> client.putSecretValue(put ->
                            put.secretId(nameOrArn).clientRequestToken(version).secretString(after)));
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
                .map(secret -> listed(secret.arn()).stream()
                        .sorted(Comparator.comparing(SecretVersionsListEntry::createdDate))
                        .map(SecretsManagerVault::version)
                        .toList())
                .orElse(List.of());
    }

    private List<SecretVersionsListEntry> listed(String arn) {
        return calls.call("listing the versions of secret " + arn, () -> {
            var pages = client.listSecretVersionIdsPaginator(
                    list -> list.secretId(arn).includeDeprecated(true));
            return pages.stream().flatMap(page -> page.versions().stream()).toList();
        });
    }

    private static SecretVersion version(SecretVersionsListEntry version) {
        return new SecretVersion(version.versionId(), Set.copyOf(version.versionStages()), version.createdDate());
    }

    @Override
    public Optional<CloudKeyVersion> cloudApiKey(String nameOrArn, String label) {
        return calls.find(
                        "reading secret " + nameOrArn,
                        UNREADABLE,
                        () -> client.getSecretValue(
                                get -> get.secretId(nameOrArn).versionStage(label)))
                .map(answer -> new CloudKeyVersion(
                        answer.versionId(),
                        answer.createdDate(),
                        Optional.ofNullable(answer.secretString()).flatMap(SecretJson::readCloudApiKey)));
    }

    @Override
    public void describe(String nameOrArn, String description, Map<String, String> tags) {
        calls.call(
                "describing secret " + nameOrArn,
                () -> client.updateSecret(update -> update.secretId(nameOrArn).description(description)));
        calls.call(
                "tagging secret " + nameOrArn,
                () -> client.tagResource(tag -> tag.secretId(nameOrArn).tags(tags(tags))));
    }

    @Override
    public void restore(String nameOrArn) {
        calls.call("restoring secret " + nameOrArn, () -> client.restoreSecret(restore -> restore.secretId(nameOrArn)));
    }

    @Override
    public void delete(String nameOrArn, int recoveryWindowDays) {
        if (find(nameOrArn).filter(secret -> !secret.scheduledForDeletion()).isPresent()) {
            calls.find(
                    "deleting secret " + nameOrArn,
                    ABSENT,
                    () -> client.deleteSecret(
                            delete -> delete.secretId(nameOrArn).recoveryWindowInDays((long) recoveryWindowDays)));
        }
    }

    private Optional<String> current(String nameOrArn) {
        return calls.find(
                        "reading secret " + nameOrArn,
                        UNREADABLE,
                        () -> client.getSecretValue(get -> get.secretId(nameOrArn)))
                .flatMap(answer -> Optional.ofNullable(answer.secretString()));
    }

    private static StoredSecret stored(DescribeSecretResponse secret) {
        var tags = new TreeMap<String, String>();
        secret.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
        return new StoredSecret(
                secret.arn(),
                secret.name(),
                Objects.requireNonNullElse(secret.description(), ""),
                tags,
                secret.deletedDate() != null);
    }

    private static List<Tag> tags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
    }
}
