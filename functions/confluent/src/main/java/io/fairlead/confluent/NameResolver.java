package io.fairlead.confluent;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a private name. */
@FunctionalInterface
public interface NameResolver {
    /** Never empty. The exception's message says which layer of the name failed; it is shown to people. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
