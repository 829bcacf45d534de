package io.fairlead.network.zone;

import java.util.List;

/**
 * What a document says of a private zone.
 *
 * @param network the workload network whose access point gives it its domain
 * @param observers other networks that may resolve its names
 */
public record ZoneSpec(String network, List<String> observers) {}
