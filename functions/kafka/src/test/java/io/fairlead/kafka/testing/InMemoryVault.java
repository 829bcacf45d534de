package io.fairlead.kafka.testing;

import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.StoredSecret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets that live as long as a test. The kafka function only reads. */
final class InMemoryVault implements SecretVault {
    private final Map<String, ClientSecretValue> values = new HashMap<>();

    @Override
    public void put(String nameOrArn, ClientSecretValue value) {
        values.put(nameOrArn, value);
    }

    @Override
    public Optional<ClientSecretValue> read(String nameOrArn) {
        return Optional.ofNullable(values.get(nameOrArn));
    }

    @Override
    public Optional<StoredSecret> find(String nameOrArn) {
        throw mayNot();
    }

    @Override
    public StoredSecret create(String name, String description, Map<String, String> tags, ClientSecretValue value) {
        throw mayNot();
    }

    @Override
    public Credential cloudApiKey(String nameOrArn) {
        throw mayNot();
    }

    @Override
    public void describe(String nameOrArn, String description, Map<String, String> tags) {
        throw mayNot();
    }

    @Override
    public void restore(String nameOrArn) {
        throw mayNot();
    }

    @Override
    public void delete(String nameOrArn, int recoveryWindowDays) {
        values.remove(nameOrArn);
    }

    private static UnsupportedOperationException mayNot() {
        return new UnsupportedOperationException("the kafka function may only read secrets");
    }
}
