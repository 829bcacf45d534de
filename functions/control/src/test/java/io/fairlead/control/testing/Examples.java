package io.fairlead.control.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.TopologyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The example documents, as they are and changed. */
public final class Examples {
    private Examples() {}

    public static Topology nonProd() {
        return nonProd(document -> {});
    }

    public static Topology nonProd(Consumer<ObjectNode> change) {
        return read("non-prod.json", change);
    }

    /** One cluster, one network, two accounts. */
    public static Topology minimal() {
        return minimal(document -> {});
    }

    public static Topology minimal(Consumer<ObjectNode> change) {
        return read("minimal.json", change);
    }

    private static Topology read(String name, Consumer<ObjectNode> change) {
        try (var in = Examples.class.getResourceAsStream("/io/fairlead/events/examples/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no example " + name);
            }
            var document = (ObjectNode) Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            change.accept(document);
            return new TopologyReader().read(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
