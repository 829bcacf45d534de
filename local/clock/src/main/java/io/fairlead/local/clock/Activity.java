package io.fairlead.local.clock;

/** One activity of a world, from its beginning to its end: it runs or it waits. Told from others by identity. */
public final class Activity {
    Activity() {}
}
