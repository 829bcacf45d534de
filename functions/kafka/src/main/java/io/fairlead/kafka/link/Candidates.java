package io.fairlead.kafka.link;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.InvalidRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of a cluster's addresses a link takes is documented nowhere for two private clusters, so they are tried in a fixed
 * order: the access points' first, the flat one last.
 */
record Candidates(String link, List<String> bootstraps) {

    /** From the comma list that a client secret records. */
    static Candidates of(String link, String commaList) {
        return new Candidates(
                link,
                List.of(commaList.split(",")).stream()
                        .map(String::strip)
                        .filter(bootstrap -> !bootstrap.isEmpty())
                        .toList());
    }

    /** What does the trial with a candidate. */
    interface Trial {
        /** Throws an invalid-request failure when the address does not do; any other failure is about something else. */
        void validate(String bootstrap) throws Failure;
    }

    /** The first address that passes. */
    String firstThatPasses(Trial trial) {
        var refusals = new ArrayList<String>();
        for (var bootstrap : bootstraps) {
            try {
                trial.validate(bootstrap);
                return bootstrap;
            } catch (Failure failure) {
                if (failure.category() != Category.INVALID) {
                    throw failure;
                }
                refusals.add(bootstrap + ": " + failure.what());
            }
        }
        throw new InvalidRequest(
                "no address of the other cluster passes for cluster link " + link + ": " + String.join("; ", refusals),
                "see that the other cluster is up, its access point READY, and the linking account's key proven");
    }
}
