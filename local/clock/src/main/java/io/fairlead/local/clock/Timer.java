package io.fairlead.local.clock;

/** Something that will happen at a known time, unless it is cancelled before. */
@FunctionalInterface
public interface Timer {
    /** Prevents the action if it has not begun; does nothing otherwise. */
    void cancel();
}
