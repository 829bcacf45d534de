package io.fairlead.infra.foundation;

import io.fairlead.core.network.Cidr;

/** Addresses that follow from a VPC's block. */
final class Addresses {
    private Addresses() {}

    /** Amazon VPC: the resolver is at the block's first address plus two. */
    static String resolverOf(String cidr) {
        return Cidr.parse(cidr).orElseThrow().addressAt(2);
    }
}
