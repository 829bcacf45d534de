package io.fairlead.kafka.path;

import java.net.InetAddress;
import java.util.List;

/**
 * What the resolver said about a name.
 *
 * @param chain the name asked for, followed by the targets of its CNAME records; the verdict is about the last one
 * @param addresses empty unless the verdict is about addresses
 */
public record Answer(Verdict verdict, List<String> chain, List<InetAddress> addresses) {
    /** How an attempt to resolve a name can end. */
    public enum Verdict {
        /** Addresses inside the network. */
        PRIVATE,
        /** Addresses on the internet, so that a call would leave the private path. */
        PUBLIC,
        /** NXDOMAIN. */
        NO_SUCH_NAME,
        /** The name exists and has no address. */
        NO_DATA,
        /** SERVFAIL and its like: the resolver could not find out. */
        SERVER_FAILED,
        /** The resolver did not answer. */
        TIMED_OUT
    }

    /** Addresses, which are only of use when all of them are private. */
    static Answer found(List<String> chain, List<InetAddress> addresses) {
        var isPrivate = addresses.stream().allMatch(Answer::isPrivate);
        return new Answer(isPrivate ? Verdict.PRIVATE : Verdict.PUBLIC, chain, addresses);
    }

    static Answer without(Verdict verdict, List<String> chain) {
        return new Answer(verdict, chain, List.of());
    }

    /** The name that the verdict is about. */
    public String last() {
        return chain.getLast();
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isSiteLocalAddress() || address.isLoopbackAddress();
    }
}
