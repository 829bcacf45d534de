package io.fairlead.network.zone;

import io.fairlead.core.network.RegisteredNetwork;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.network.dns.HostedZones;
import io.fairlead.network.dns.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which VPCs resolve a zone's names: the network's own and those of its observers. */
final class Associations {
    private final HostedZones zones;

    Associations(HostedZones zones) {
        this.zones = zones;
    }

    /** The networks by their VPC. */
    static Map<String, RegisteredNetwork> wanted(ZoneSpec spec, Scope scope) {
        var networks = new TreeMap<String, RegisteredNetwork>();
        var own = scope.network(spec.network());
        networks.put(own.vpcId(), own);
        spec.observers().stream().map(scope::network).forEach(network -> networks.put(network.vpcId(), network));
        return networks;
    }

    static Map<String, String> fields(String domain, Set<String> vpcs) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("domain", domain);
        fields.put("vpcs", String.join(",", new TreeSet<>(vpcs)));
        return fields;
    }

    /** One by one, as the API takes them, new ones first: the last association of a zone cannot be removed. */
    List<String> align(Zone zone, Map<String, RegisteredNetwork> wanted) {
        var changes = new ArrayList<String>();
        wanted.forEach((vpc, network) -> {
            if (!zone.vpcs().containsKey(vpc)) {
                changes.add(zones.associate(zone, network));
            }
        });
        zone.vpcs().forEach((vpc, region) -> {
            if (!wanted.containsKey(vpc)) {
                zones.disassociate(zone, vpc, region).ifPresent(changes::add);
            }
        });
        return changes;
    }
}
