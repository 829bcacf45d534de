package io.fairlead.local.world;

/** Watches every world of this process; found by {@link java.util.ServiceLoader}, e.g. to collect what tests cover. */
@FunctionalInterface
public interface Witness {
    /** A world was opened; nothing has run in it yet. */
    void opened(World world);

    /** It closes; nothing runs in it any more. */
    default void closing(World world) {}
}
