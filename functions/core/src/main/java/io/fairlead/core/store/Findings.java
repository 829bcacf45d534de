package io.fairlead.core.store;

import io.fairlead.core.plan.Finding;
import io.fairlead.core.resource.Place;
import java.util.List;

/** What was found in each place, in one execution. Kept here because lists of findings outgrow the payload of a state. */
public interface Findings {
    /** Replaces what was found there before. */
    void put(Place place, List<Finding> findings);

    /** Of all places. */
    List<Finding> all();
}
