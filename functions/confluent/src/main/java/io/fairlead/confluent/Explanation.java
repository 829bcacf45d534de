package io.fairlead.confluent;

import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.Transient;
import java.io.IOException;
import java.net.URI;

/** Says what it means that no answer came. Who knows the path, knows what can be wrong with it. */
@FunctionalInterface
public interface Explanation {
    /**
     * The failure to report.
     *
     * @param call method, path and host, for people
     */
    Failure of(String call, URI address, IOException reason);

    /** On the public path a broken connection is nobody's to mend, and passes. */
    Explanation PUBLIC_PATH = (call, address, reason) -> new Transient(
            call + " got no answer: " + reason.getClass().getSimpleName() + ": " + reason.getMessage(),
            "it passes by itself when the network and Confluent are well again (https://status.confluent.cloud); then go on");
}
