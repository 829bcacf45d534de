package io.fairlead.local.aws.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a service by their API names.
 *
 * @param <H> what performs one
 */
public final class Operations<H> {
    private final Map<String, H> handlers = new LinkedHashMap<>();

    /** Adds one line to the table. */
    public Operations<H> on(String operation, H handler) {
        handlers.put(operation, handler);
        return this;
    }

    /** What performs the operation, or null when the service does not know it. */
    public @Nullable H find(String operation) {
        return handlers.get(operation);
    }

    /** The names of all. */
    public Set<String> names() {
        return handlers.keySet();
    }
}
