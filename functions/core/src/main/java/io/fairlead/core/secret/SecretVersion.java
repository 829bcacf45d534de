package io.fairlead.core.secret;

import java.time.Instant;
import java.util.Set;

/**
 * A version of a secret without its value.
 *
 * @param stages its staging labels; none when it was replaced twice
 */
public record SecretVersion(String id, Set<String> stages, Instant created) {}
