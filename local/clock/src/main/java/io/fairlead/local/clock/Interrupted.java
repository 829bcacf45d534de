package io.fairlead.local.clock;

/** The driving thread, or the whole world, was told to stop. */
final class Interrupted extends RuntimeException {
    Interrupted(InterruptedException cause) {
        super(cause);
        Thread.currentThread().interrupt();
    }
}
