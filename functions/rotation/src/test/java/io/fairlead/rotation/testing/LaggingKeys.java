package io.fairlead.rotation.testing;

import io.fairlead.confluent.ApiKey;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.Secret;
import io.fairlead.rotation.key.AccountKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys that lists show some time after their creation. */
public final class LaggingKeys implements AccountKeys {
    private static final Duration LAG = Duration.ofSeconds(25);

    private final InstantSource clock;
    private final String account;
    private final Map<String, ApiKey> keys = new LinkedHashMap<>();
    private boolean accountGone;
    private @Nullable Failure failure;
    private int made;

    LaggingKeys(InstantSource clock, String account) {
        this.clock = clock;
        this.account = account;
    }

    public void deleteAccount() {
        accountGone = true;
    }

    /** The living ones, the oldest first. */
    public List<ApiKey> alive() {
        return List.copyOf(keys.values());
    }

    /** The next call fails. */
    public void fail(Failure next) {
        failure = next;
    }

    @Override
    public boolean hasAccount(String id) {
        var now = failure;
        failure = null;
        if (now != null) {
            throw now;
        }
        return id.equals(account) && !accountGone;
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public List<ApiKey> ownedBy(String owner) {
        var shown = clock.instant().minus(LAG);
        return keys.values().stream()
                .filter(key -> key.owner().equals(owner))
                .filter(key -> !Instant.parse(key.createdAt()).isAfter(shown))
                .toList();
    }

    @Override
    public Credential create(String displayName, String description, String owner, String resource) {
        made++;
        var id = "KEY" + made;
        keys.put(
                id, new ApiKey(id, description, owner, resource, clock.instant().toString()));
        return new Credential(id, Secret.of("canary+of+" + id));
    }

    @Override
    public void delete(String id) {
        keys.remove(id);
    }
}
