package io.fairlead.core.secret;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A version of a secret without its value.
 *
 * @param stages its staging labels; none when it was replaced twice
 * @param key id of the API key in it; empty when it has no value, or none of ours
 */
public record SecretVersion(String id, Set<String> stages, Instant created, Optional<String> key) {}
