package io.fairlead.control.measure;

import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.store.Store;
import java.util.ArrayList;
import java.util.List;

/** Measures the control plane's own key, and the keys of every topology that was applied. */
public final class Measurements {
    private static final String NOBODY = "";

    private final CloudKeyAge cloudKey;
    private final Operations operations;
    private final Store store;

    /**
     * All of them.
     *
     * @param operations measure one topology
     */
    public Measurements(CloudKeyAge cloudKey, Operations operations, Store store) {
        this.cloudKey = cloudKey;
        this.operations = operations;
        this.store = store;
    }

    /** One that fails does not keep the others from being measured. */
    public Reply take() {
        var failures = new ArrayList<RuntimeException>();
        attempt(cloudKey::measure, failures);
        for (var topology : store.topologies()) {
            attempt(() -> measure(topology), failures);
        }
        if (!failures.isEmpty()) {
            var first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
        return Reply.of(Change.NONE);
    }

    private void measure(String topology) {
        store.documents(topology)
                .applied()
                .map(version -> new Command(Operation.measureKeys, topology, version, NOBODY, null))
                .ifPresent(operations::perform);
    }

    /** Whatever it is: a damaged item of one topology is no reason not to look at the others. */
    private static void attempt(Runnable measurement, List<RuntimeException> failures) {
        try {
            measurement.run();
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }
}
