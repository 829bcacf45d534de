package io.fairlead.core.secret;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of the secret with the control plane's own Cloud API key.
 *
 * @param id of the version
 * @param stored when it was written
 * @param credential empty when the version holds something else than JSON {@code {"key", "secret"}}
 */
public record CloudKeyVersion(String id, Instant stored, Optional<Credential> credential) {}
