package io.fairlead.control.environment;

import io.fairlead.core.topology.Topology.StreamGovernance;

/**
 * What a document asks of an environment.
 *
 * @param streamGovernance its package
 */
public record EnvironmentSpec(String name, StreamGovernance streamGovernance) {}
