package io.fairlead.aws.secrets;

import static io.fairlead.aws.secrets.SecretsManager.ABSENT;
import static io.fairlead.aws.secrets.SecretsManager.CALLS;
import static io.fairlead.aws.secrets.SecretsManager.UNREADABLE;
import static io.fairlead.aws.secrets.SecretsManager.secret;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.SecretVersions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Versions of client secrets in AWS Secrets Manager. */
public final class SecretsManagerVersions implements SecretVersions {
    private final JsonApi api;

    public SecretsManagerVersions(JsonApi api) {
        this.api = api;
    }

    @Override
    public Map<String, Set<String>> labels(String nameOrArn) {
        var labels = new TreeMap<String, Set<String>>();
        CALLS.find(
                        "looking for the versions of secret " + nameOrArn,
                        ABSENT,
                        () -> api.call("DescribeSecret", secret(nameOrArn)))
                .filter(secret -> !secret.hasNonNull("DeletedDate"))
                .ifPresent(secret -> secret.path("VersionIdsToStages")
                        .properties()
                        .forEach(version -> labels.put(version.getKey(), stages(version.getValue()))));
        return labels;
    }

    @Override
    public Optional<ClientSecretValue> read(String nameOrArn, String version) {
        return text(nameOrArn, version).flatMap(SecretJson::read);
    }

    @Override
    public void stage(String nameOrArn, String version, ClientSecretValue value) {
        var json = SecretJson.write(value, text(nameOrArn, null).orElse("{}"));
        var put = secret(nameOrArn).put("ClientRequestToken", version).put("SecretString", json);
        put.putArray("VersionStages").add(PENDING);
        CALLS.call("writing version " + version + " of secret " + nameOrArn, () -> api.call("PutSecretValue", put));
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
        var move = secret(nameOrArn).put("VersionStage", label);
        if (to != null) {
            move.put("MoveToVersionId", to);
        }
        if (from != null) {
            move.put("RemoveFromVersionId", from);
        }
        CALLS.call(
                "moving the label " + label + " of secret " + nameOrArn,
                () -> api.call("UpdateSecretVersionStage", move));
    }

    /** Of the current version when none is named. A rotation's version has no value at first. */
    private Optional<String> text(String nameOrArn, @Nullable String version) {
        var get = secret(nameOrArn);
        if (version != null) {
            get.put("VersionId", version);
        }
        return CALLS.find("reading a version of secret " + nameOrArn, UNREADABLE, () -> api.call("GetSecretValue", get))
                .flatMap(answer ->
                        Optional.ofNullable(answer.path("SecretString").textValue()));
    }

    private static Set<String> stages(JsonNode labels) {
        var stages = new TreeSet<String>();
        labels.forEach(label -> stages.add(label.asText()));
        return stages;
    }
}
