package io.fairlead.core.network;

import java.util.Optional;

/** Networks by name. Filled by the infrastructure, read by functions. */
@FunctionalInterface
public interface NetworkRegistry {
    Optional<RegisteredNetwork> find(String name);
}
