package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All secrets of the account, found by name, by ARN, or by an ARN without its random suffix. */
final class Secrets {
    private static final int SUFFIX = 6;

    private final InstantSource clock;
    private final Account account;
    private final Ids ids;
    private final Map<String, Secret> byName = new LinkedHashMap<>();

    Secrets(InstantSource clock, Account account, Ids ids) {
        this.clock = clock;
        this.account = account;
        this.ids = ids;
    }

    Secret create(String name) {
        var secret = new Secret(name, arn(name), clock.instant());
        byName.put(name, secret);
        return secret;
    }

    /** An ARN for a secret of that name; another one each time. */
    String arn(String name) {
        return account.arn("secretsmanager", "secret:" + name + "-" + ids.mixed(SUFFIX));
    }

    void remove(Secret secret) {
        byName.remove(secret.name());
    }

    /** All that exist, those whose deletion is scheduled included, in the order of their creation. */
    List<Secret> all() {
        forgetDeleted();
        return List.copyOf(byName.values());
    }

    /** The secret that the request names; refuses one whose deletion is scheduled. */
    Secret usable(ObjectNode request) {
        var secret = any(request);
        if (secret.deletion() != null) {
            throw AwsError.of(
                    "InvalidRequestException",
                    "You can't perform this operation on the secret because it was marked for deletion.");
        }
        return secret;
    }

    /** The secret that the request names, whatever its state. */
    Secret any(ObjectNode request) {
        var secret = find(Json.text(request, "SecretId", ""));
        if (secret == null) {
            throw AwsError.of("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        }
        return secret;
    }

    @Nullable
    Secret find(String reference) {
        forgetDeleted();
        var byItsName = byName.get(reference);
        if (byItsName != null || !reference.startsWith("arn:")) {
            return byItsName;
        }
        return byName.values().stream()
                .filter(secret -> secret.arn().equals(reference)
                        || secret.arn()
                                .substring(0, secret.arn().length() - SUFFIX - 1)
                                .equals(reference))
                .findFirst()
                .orElse(null);
    }

    private void forgetDeleted() {
        var now = clock.instant();
        byName.values().removeIf(secret -> secret.deletion() != null && !now.isBefore(secret.deletion()));
    }
}
