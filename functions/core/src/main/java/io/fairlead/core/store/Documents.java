package io.fairlead.core.store;

import io.fairlead.core.topology.Topology;
import java.util.Optional;

/** The documents of one topology, by version. */
public interface Documents {
    /** Keeps the document and gives it a version; the latest version when it is the same document. */
    long keep(Topology document);

    /** The document of that version. An IllegalArgumentException when there is none. */
    Topology load(long version);

    /** The newest version; empty for a topology that was never seen or is gone. */
    Optional<Long> latest();

    /** The version that the world was last made to be; empty before the first time. */
    Optional<Long> applied();

    /** Writes down that the world is as this version says. */
    void markApplied(long version);

    /** Forgets the topology, once nothing of it is left. */
    void forget();
}
