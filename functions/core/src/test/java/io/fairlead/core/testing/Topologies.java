package io.fairlead.core.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.TopologyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Documents for tests: an empty one, and the examples as they are and changed. */
public final class Topologies {
    private Topologies() {}

    /** An environment and a gateway, nothing in them. */
    public static Topology empty(String name) {
        return new Topology(
                name,
                "us-east-1",
                Topology.Connectivity.GATEWAY,
                false,
                new Topology.Rotation(Duration.ofDays(30), 2, Duration.ofDays(7)),
                new Topology.Environment(name, Topology.StreamGovernance.ESSENTIALS, false),
                new Topology.Gateway(name + "-gateway", false),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The reference topology. */
    public static Topology nonProd() {
        return nonProd(document -> {});
    }

    public static Topology nonProd(Consumer<ObjectNode> change) {
        return read("non-prod", change);
    }

    /** One cluster, one network, two accounts. */
    public static Topology minimal() {
        return minimal(document -> {});
    }

    public static Topology minimal(Consumer<ObjectNode> change) {
        return read("minimal", change);
    }

    /** An example of the events module, as JSON. */
    public static ObjectNode example(String name) {
        try (var in = Topology.class.getResourceAsStream("/io/fairlead/events/examples/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no example " + name);
            }
            return (ObjectNode) Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topology read(String name, Consumer<ObjectNode> change) {
        var document = example(name);
        change.accept(document);
        return new TopologyReader().read(document);
    }
}
