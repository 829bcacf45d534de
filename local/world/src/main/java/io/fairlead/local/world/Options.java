package io.fairlead.local.world;

import io.fairlead.local.confluent.EndpointsMode;
import io.fairlead.local.world.faults.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a world is opened.
 *
 * @param seed of every identifier and secret: the same seed, the same world
 * @param speed how much faster than real time; absent for virtual time, which jumps
 * @param ports fixed ones for people and tools; {@link Ports#ANY} for tests
 * @param faults that happen in it
 * @param networks that the infrastructure has beside those of the examples
 * @param quotas that Confluent has raised for the organization, by their ids
 * @param packages root of a built checkout, whose packaged functions run in processes of their own; absent: they run in this
 *     process
 */
public record Options(
        long seed,
        @Nullable Double speed,
        EndpointsMode endpoints,
        Ports ports,
        List<Fault> faults,
        List<NetworkPlan> networks,
        Map<String, Integer> quotas,
        @Nullable Path packages) {
    public Options {
        faults = List.copyOf(faults);
        networks = List.copyOf(networks);
        quotas = Map.copyOf(quotas);
    }

    /** Without faults, with the networks of the examples and the default quotas. */
    public Options(long seed, @Nullable Double speed, EndpointsMode endpoints, Ports ports) {
        this(seed, speed, endpoints, ports, List.of(), List.of(), Map.of(), null);
    }

    /** The same world with these faults. */
    public Options with(List<Fault> wanted) {
        return new Options(seed, speed, endpoints, ports, wanted, networks, quotas, packages);
    }

    /** The same world with these networks more. */
    public Options withNetworks(List<NetworkPlan> more) {
        return new Options(seed, speed, endpoints, ports, faults, more, quotas, packages);
    }

    /** The same world after Confluent has raised these quotas. */
    public Options withQuotas(Map<String, Integer> raised) {
        return new Options(seed, speed, endpoints, ports, faults, networks, raised, packages);
    }

    /** The same world, whose functions run from their packages. */
    public Options packaged(Path root) {
        return new Options(seed, speed, endpoints, ports, faults, networks, quotas, root);
    }

    /** Where the servers listen on 127.0.0.1; 0 takes any free port. Private DNS servers take one port after the other from {@code dns}. */
    public record Ports(int aws, int confluent, int dataPlane, int dns) {
        public static final Ports ANY = new Ports(0, 0, 0, 0);
    }

    /** Virtual time, private endpoints, any ports. */
    public static Options virtual(long seed) {
        return new Options(seed, null, EndpointsMode.PRIVATE, Ports.ANY);
    }
}
