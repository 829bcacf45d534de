package io.fairlead.core.testing;

import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.store.Store;
import java.time.Duration;
import java.time.Instant;

/** A store and a vault, and the time that they live in. */
public interface PortsUnderTest extends AutoCloseable {
    /** When every test begins. */
    Instant START = Instant.parse("2026-01-01T00:00:00Z");

    Store store();

    SecretVault vault();

    /** Lets so much time pass. */
    void advance(Duration time);

    @Override
    void close();

    /** The doubles. */
    static PortsUnderTest inMemory() {
        return new PortsUnderTest() {
            private Instant now = START;
            private final Store store = new InMemoryStore(() -> now);
            private final SecretVault vault = new InMemoryVault();

            @Override
            public Store store() {
                return store;
            }

            @Override
            public SecretVault vault() {
                return vault;
            }

            @Override
            public void advance(Duration time) {
                now = now.plus(time);
            }

            @Override
            public void close() {}
        };
    }
}
