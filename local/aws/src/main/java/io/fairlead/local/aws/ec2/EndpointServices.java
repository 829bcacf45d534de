package io.fairlead.local.aws.ec2;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The endpoint services that this account may connect to. */
final class EndpointServices {
    private final Networks networks;
    private final Map<String, EndpointService> services = new LinkedHashMap<>();

    EndpointServices(Networks networks) {
        this.networks = networks;
    }

    void publish(String name, List<String> zoneIds) {
        var zones = networks.zones().stream()
                .filter(zone -> zoneIds.contains(zone.id()))
                .toList();
        if (zones.size() != zoneIds.size()) {
            throw new IllegalArgumentException("not all of " + zoneIds + " are availability zones here");
        }
        services.put(name, new EndpointService(name, zones));
    }

    void withdraw(String name) {
        services.remove(name);
    }

    EndpointService require(String name) {
        var found = services.get(name);
        if (found == null) {
            throw Ec2Errors.noSuchService(name);
        }
        return found;
    }

    Collection<EndpointService> all() {
        return List.copyOf(services.values());
    }
}
