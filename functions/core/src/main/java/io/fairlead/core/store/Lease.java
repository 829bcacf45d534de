package io.fairlead.core.store;

/** One writer per topology. The state machines acquire and release; functions only make sure. */
@FunctionalInterface
public interface Lease {
    /**
     * Makes sure that this execution may write. A free lease is taken, so that a redriven execution goes on.
     *
     * @param execution its ARN
     * @throws io.fairlead.core.errors.LeaseLost when another execution holds it
     */
    void require(String execution);
}
