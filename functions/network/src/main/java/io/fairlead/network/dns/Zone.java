package io.fairlead.network.dns;

import java.util.Map;

/**
 * A private hosted zone.
 *
 * @param domain without the dot at the end
 * @param vpcs the associated VPCs, each with its region
 */
public record Zone(String id, String domain, String comment, Map<String, String> vpcs) {}
