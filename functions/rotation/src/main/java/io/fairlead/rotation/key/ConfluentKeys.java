package io.fairlead.rotation.key;

import io.fairlead.confluent.ApiKey;
import io.fairlead.confluent.ApiKeys;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.Target;
import io.fairlead.core.secret.Credential;
import java.util.List;
import java.util.Optional;

/** Keys at Confluent. */
public final class ConfluentKeys implements AccountKeys {
    private final ConfluentClient cloud;
    private final ApiKeys keys;

    public ConfluentKeys(ConfluentClient cloud) {
        this.cloud = cloud;
        this.keys = new ApiKeys(cloud);
    }

    @Override
    public boolean hasAccount(String account) {
        return cloud.find(Target.of("/iam/v2/service-accounts/{}", account)).isPresent();
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return keys.find(id);
    }

    @Override
    public List<ApiKey> ownedBy(String account) {
        return keys.ownedBy(account);
    }

    @Override
    public Credential create(String displayName, String description, String account, String resource) {
        return keys.create(displayName, description, account, resource);
    }

    @Override
    public void delete(String id) {
        keys.delete(id);
    }
}
