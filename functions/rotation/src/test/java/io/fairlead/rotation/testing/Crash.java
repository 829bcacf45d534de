package io.fairlead.rotation.testing;

/** The function's process has ended. */
public final class Crash extends RuntimeException {
    Crash(String after) {
        super("the process ended after " + after);
    }
}
