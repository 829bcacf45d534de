package io.fairlead.local.aws.wire;

import java.util.List;

/** Comes between callers and services, for worlds in which things go wrong. Asked inside the world's lock. */
@FunctionalInterface
public interface Interference {
    /** Lets everything through. */
    Interference NONE = (service, operation, request, caller) -> Passage.FREE;

    /** How a call gets through. */
    enum Passage {
        FREE,
        /** The service never sees it, and the connection ends without an answer. */
        CUT_BEFORE,
        /** The service does it, and the connection ends without an answer. */
        CUT_AFTER
    }

    /**
     * Decides about one call.
     *
     * @param service its signing name
     * @param operation the API's name of it
     * @param request all that was sent, as text
     * @param caller machine and state that call; empty for a call over the wire
     * @throws AwsError what the call is refused with, by the service's own framing
     */
    Passage passage(String service, String operation, String request, List<String> caller) throws AwsError;
}
