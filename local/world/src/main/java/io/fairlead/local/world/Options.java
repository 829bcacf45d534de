package io.fairlead.local.world;

import io.fairlead.local.confluent.EndpointsMode;
import org.jspecify.annotations.Nullable;

/**
 * How a world is opened.
 *
 * @param seed of every identifier and secret: the same seed, the same world
 * @param speed how much faster than real time; absent for virtual time, which jumps
 * @param ports fixed ones for people and tools; {@link Ports#ANY} for tests
 */
public record Options(long seed, @Nullable Double speed, EndpointsMode endpoints, Ports ports) {
    /** Where the servers listen on 127.0.0.1; 0 takes any free port. Private DNS servers take one port after the other from {@code dns}. */
    public record Ports(int aws, int confluent, int dataPlane, int dns) {
        public static final Ports ANY = new Ports(0, 0, 0, 0);
    }

    /** Virtual time, private endpoints, any ports. */
    public static Options virtual(long seed) {
        return new Options(seed, null, EndpointsMode.PRIVATE, Ports.ANY);
    }
}
