package io.fairlead.confluent;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.errors.Category;
import io.fairlead.core.json.Json;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import java.util.List;
import java.util.Optional;

/** API keys. Their secret is shown once: in the answer to the creation, which goes nowhere but into {@link Credential}. */
public final class ApiKeys {
    private static final Target ALL = Target.of("/iam/v2/api-keys");

    private final ConfluentClient cloud;

    public ApiKeys(ConfluentClient cloud) {
        this.cloud = cloud;
    }

    /** Empty when it is gone. Right after its creation too it is found: only lists lag. */
    public Optional<ApiKey> find(String id) {
        return cloud.find(one(id)).map(ApiKey::from);
    }

    /** All keys of a service account, for whatever resource. */
    public List<ApiKey> ownedBy(String account) {
        return cloud.list(ALL.with("spec.owner", account)).stream()
                .map(ApiKey::from)
                .filter(key -> key.owner().equals(account))
                .toList();
    }

    /** A new key of that account for that resource. Not to be repeated blindly: each call makes another one. */
    public Credential create(String displayName, String description, String account, String resource) {
        var body = Json.object();
        var spec = body.putObject("spec").put("display_name", displayName).put("description", description);
        spec.putObject("owner").put("id", account).put("kind", "ServiceAccount");
        spec.putObject("resource").put("id", resource).put("kind", "Cluster");
        return credential(cloud.post(ALL, body), displayName);
    }

    /** Tolerates that it is gone. */
    public void delete(String id) {
        cloud.remove(one(id));
    }

    private static Credential credential(JsonNode created, String displayName) {
        var id = created.path("id").asText("");
        var secret = created.at("/spec/secret").asText("");
        if (id.isEmpty() || secret.isEmpty()) {
            // Says nothing of the answer, which may hold half a credential.
            throw Category.TRANSIENT.failure(
                    "Confluent made the key " + displayName + " but did not show its secret", "");
        }
        return new Credential(id, Secret.of(secret));
    }

    private static Target one(String id) {
        return Target.of("/iam/v2/api-keys/{}", id);
    }
}
