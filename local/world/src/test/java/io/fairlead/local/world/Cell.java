package io.fairlead.local.world;

import io.fairlead.local.world.faults.Effect;
import io.fairlead.local.world.faults.Fault;
import io.fairlead.local.world.faults.What;
import io.fairlead.local.world.faults.When;
import io.fairlead.local.world.faults.Where;

/**
 * One run of the convergence matrix: a call that is known from a run without faults, and what happens to it.
 *
 * @param machine that is disturbed
 */
record Cell(String machine, Where where, Effect effect) {

    Fault fault() {
        return new Fault(where, new When(1, 1, null), What.of(effect));
    }

    /** The row of the table. */
    String call() {
        return machine + ": " + where;
    }

    @Override
    public String toString() {
        return machine + ": " + fault();
    }
}
