package io.fairlead.core.secret;

/**
 * An API key with its secret.
 *
 * @param key the identifier of the key; not secret
 */
public record Credential(String key, Secret secret) {}
