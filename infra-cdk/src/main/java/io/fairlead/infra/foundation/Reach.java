package io.fairlead.infra.foundation;

import io.fairlead.infra.vpc.Vpc;

/**
 * A block from which workload networks are reached.
 *
 * @param block e.g. that of the VPC
 * @param client whether connections begin there; else it only answers and asks for names
 */
public record Reach(String name, String block, boolean client) {
    static Reach client(Vpc vpc) {
        return new Reach(vpc.name(), vpc.cidr(), true);
    }
}
