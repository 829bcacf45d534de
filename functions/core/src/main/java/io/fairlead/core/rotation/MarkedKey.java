package io.fairlead.core.rotation;

import java.time.Instant;
import java.util.Optional;

/**
 * A living API key that bears the marker of a client secret.
 *
 * @param created by Confluent's clock
 * @param version of the secret that it was made for; empty for a key that somebody has marked without
 */
public record MarkedKey(String id, Instant created, Optional<String> version) {}
