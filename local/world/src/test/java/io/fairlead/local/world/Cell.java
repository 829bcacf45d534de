package io.fairlead.local.world;

import io.fairlead.local.world.faults.Fault;
import io.fairlead.local.world.faults.What;
import io.fairlead.local.world.faults.Where;

/**
 * One run of the convergence matrix: a call that is known from a run without faults, and what happens to it.
 *
 * @param step of a play, in which it happens
 */
record Cell(String step, Where where, What what) {

    Fault fault() {
        return Fault.first(where, what);
    }

    @Override
    public String toString() {
        return step + ": " + fault();
    }
}
