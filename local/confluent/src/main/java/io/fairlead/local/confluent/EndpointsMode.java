package io.fairlead.local.confluent;

/** What the addresses of the data plane look like. */
public enum EndpointsMode {
    /** The real private names over TLS: reachable only where private DNS says so. */
    PRIVATE,
    /** 127.0.0.1 over plain HTTP, for tools that cannot use the private names. */
    LOOPBACK
}
