package io.fairlead.core.operation;

import java.time.Duration;

/** Waits inside a function, for short resets that a service announces. The local world waits in its own time. */
@FunctionalInterface
public interface Pause {
    void forDuration(Duration duration);

    /** Blocks the calling thread. */
    static Pause blocking() {
        return duration -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
