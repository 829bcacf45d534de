package io.fairlead.core.store;

import io.fairlead.core.ledger.Ledger;
import java.util.List;

/** Everything that is kept of topologies, in one table. */
public interface Store {
    /** Whose store it is: what shares a ledger is one installation. */
    String installation();

    /** The names of all that a document is kept of. */
    List<String> topologies();

    Ledger ledger(String topology);

    Documents documents(String topology);

    /** What the functions found for one execution. */
    Findings findings(String topology, String execution);

    Lease lease(String topology);

    Rotations rotations(String topology);
}
