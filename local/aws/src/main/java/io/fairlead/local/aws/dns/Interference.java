package io.fairlead.local.aws.dns;

import java.util.OptionalInt;

/** Comes between those who ask and the answers, for worlds in which things go wrong. Asked inside the world's lock. */
@FunctionalInterface
public interface Interference {
    /** Lets everything through. */
    Interference NONE = (vpcId, name) -> OptionalInt.empty();

    /** The response code that a question is answered with instead, see {@link org.xbill.DNS.Rcode}. */
    OptionalInt rcode(String vpcId, String name);
}
