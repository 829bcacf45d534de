package io.fairlead.core.testing;

import io.fairlead.core.schedule.Schedules;
import io.fairlead.core.secret.SecretRotation;
import io.fairlead.core.secret.SecretVault;
import io.fairlead.core.secret.SecretVersions;
import io.fairlead.core.store.Store;
import java.time.Duration;
import java.time.Instant;

/** A store and a vault, and the time that they live in. */
public interface PortsUnderTest extends AutoCloseable {
    /** When every test begins. */
    Instant START = Instant.parse("2026-01-01T00:00:00Z");

    Store store();

    SecretVault vault();

    SecretVersions secretVersions();

    SecretRotation secretRotation();

    Schedules schedules();

    /** ARN of a function that can rotate, if only in name. */
    String rotationFunction();

    /** Lets what was begun come to its end. */
    void settle();

    /** Lets so much time pass. */
    void advance(Duration time);

    @Override
    void close();

    /** The doubles. */
    static PortsUnderTest inMemory() {
        return new PortsUnderTest() {
            private Instant now = START;
            private final Store store = new InMemoryStore(() -> now);
            private final InMemoryVault vault = new InMemoryVault();
            private final Schedules schedules = new InMemorySchedules();

            @Override
            public Store store() {
                return store;
            }

            @Override
            public SecretVault vault() {
                return vault;
            }

            @Override
            public SecretVersions secretVersions() {
                return vault.byVersion();
            }

            @Override
            public SecretRotation secretRotation() {
                return vault.rotation();
            }

            @Override
            public Schedules schedules() {
                return schedules;
            }

            @Override
            public String rotationFunction() {
                return "arn:aws:lambda:us-east-1:111122223333:function:fairlead-rotation";
            }

            @Override
            public void settle() {}

            @Override
            public void advance(Duration time) {
                now = now.plus(time);
            }

            @Override
            public void close() {}
        };
    }
}
