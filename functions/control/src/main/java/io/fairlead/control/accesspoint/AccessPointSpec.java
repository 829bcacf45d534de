package io.fairlead.control.accesspoint;

/**
 * What a document asks of an access point.
 *
 * @param network whose VPC endpoint it serves
 * @param gateway by name
 */
public record AccessPointSpec(String name, String network, String gateway) {}
