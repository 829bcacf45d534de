package io.fairlead.aws.secrets;

import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.SecretVersions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Versions of client secrets in AWS Secrets Manager. */
public final class SecretsManagerVersions implements SecretVersions {
    private static final Set<String> ABSENT = Set.of("ResourceNotFoundException");
    /** Secrets Manager says so of a secret that waits for its deletion; there is nothing to read then. */
    private static final Set<String> UNREADABLE = Set.of("ResourceNotFoundException", "InvalidRequestException");

    private final SecretsManagerClient client;
    private final AwsCalls calls = new AwsCalls("Secrets Manager", AwsErrors.SECRETS_MANAGER);

    public SecretsManagerVersions(SecretsManagerClient client) {
        this.client = client;
    }

    @Override
    public Map<String, Set<String>> labels(String nameOrArn) {
        var labels = new TreeMap<String, Set<String>>();
        calls.find(
                        "looking for the versions of secret " + nameOrArn,
                        ABSENT,
                        () -> client.describeSecret(describe -> describe.secretId(nameOrArn)))
                .filter(secret -> secret.deletedDate() == null)
                .ifPresent(secret ->
                        secret.versionIdsToStages().forEach((id, stages) -> labels.put(id, Set.copyOf(stages))));
        return labels;
    }

    @Override
    public Optional<ClientSecretValue> read(String nameOrArn, String version) {
        return text(nameOrArn, version).flatMap(SecretJson::read);
    }

    @Override
    public void stage(String nameOrArn, String version, ClientSecretValue value) {
        var json = SecretJson.write(value, text(nameOrArn, null).orElse("{}"));
        calls.call(
                "writing version " + version + " of secret " + nameOrArn,
                () -> client.putSecretValue(put -> put.secretId(nameOrArn)
                        .clientRequestToken(version)
                        .secretString(json)
                        .versionStages(PENDING)));
    }

    @Override
    public boolean alike(String nameOrArn, String one, String other) {
        return text(nameOrArn, one)
                .flatMap(first -> text(nameOrArn, other).map(second -> SecretJson.alike(first, second)))
                .orElse(false);
    }

    @Override
    public void promote(String nameOrArn, String version, String from) {
        move(nameOrArn, CURRENT, version, from);
    }

    @Override
    public void label(String nameOrArn, String label, String version) {
        var holder = holder(nameOrArn, label);
        if (holder.filter(version::equals).isEmpty()) {
            move(nameOrArn, label, version, holder.orElse(null));
        }
    }

    @Override
    public void unlabel(String nameOrArn, String label, String version) {
        if (holder(nameOrArn, label).filter(version::equals).isPresent()) {
            move(nameOrArn, label, null, version);
        }
    }

    /** Secrets Manager wants to be told who bears the label, and refuses when it is another one. */
    private void move(String nameOrArn, String label, @Nullable String to, @Nullable String from) {
        calls.call(
                "moving the label " + label + " of secret " + nameOrArn,
                () -> client.updateSecretVersionStage(update -> update.secretId(nameOrArn)
                        .versionStage(label)
                        .moveToVersionId(to)
                        .removeFromVersionId(from)));
    }

    /** Of the current version when none is named. A rotation's version has no value at first. */
    private Optional<String> text(String nameOrArn, @Nullable String version) {
        return calls.find(
                        "reading a version of secret " + nameOrArn,
                        UNREADABLE,
                        () -> client.getSecretValue(
                                get -> get.secretId(nameOrArn).versionId(version)))
                .flatMap(answer -> Optional.ofNullable(answer.secretString()));
    }
}
