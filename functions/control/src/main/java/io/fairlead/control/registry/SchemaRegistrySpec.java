package io.fairlead.control.registry;

/**
 * The Schema Registry of an environment.
 *
 * @param environment by name
 */
public record SchemaRegistrySpec(String environment) {}
