package io.fairlead.core.rotation;

import io.fairlead.core.errors.Failure;

/** Tells people what no state machine tells them. */
@FunctionalInterface
public interface Announcements {
    /** Returns when it is told. The same can be told again: it is known as the same. */
    void announce(FailedRotation failed) throws Failure;
}
