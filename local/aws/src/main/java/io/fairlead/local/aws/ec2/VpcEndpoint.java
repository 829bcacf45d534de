package io.fairlead.local.aws.ec2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An interface endpoint as it is at one moment.
 *
 * @param dnsSuffix the part that makes its names unguessable
 * @param region for its names
 * @param interfaces one per subnet
 */
public record VpcEndpoint(
        String id,
        String vpcId,
        String serviceName,
        State state,
        String dnsSuffix,
        String region,
        List<NetworkInterface> interfaces,
        List<String> securityGroupIds,
        Instant createdAt) {
    /** Spelt as on the wire, which is not how the SDK's enum spells it. */
    public enum State {
        PENDING_ACCEPTANCE("pendingAcceptance"),
        PENDING("pending"),
        AVAILABLE("available"),
        REJECTED("rejected"),
        DELETING("deleting");

        private final String wireName;

        State(String wireName) {
            this.wireName = wireName;
        }

        /** The name in answers and filters. */
        public String wireName() {
            return wireName;
        }
    }

    /** The regional name, then one per zone. */
    public List<String> dnsNames() {
        var names = new ArrayList<String>();
        names.add(dnsName(""));
        interfaces.forEach(each -> names.add(dnsName("-" + each.subnet().zone().name())));
        return List.copyOf(names);
    }

    VpcEndpoint with(State next) {
        return new VpcEndpoint(
                id, vpcId, serviceName, next, dnsSuffix, region, interfaces, securityGroupIds, createdAt);
    }

    VpcEndpoint with(List<NetworkInterface> moved, List<String> groups) {
        return new VpcEndpoint(id, vpcId, serviceName, state, dnsSuffix, region, moved, groups, createdAt);
    }

    private String dnsName(String zone) {
        var service = serviceName.substring(serviceName.lastIndexOf('.') + 1);
        return "%s-%s%s.%s.%s.vpce.amazonaws.com".formatted(id, dnsSuffix, zone, service, region);
    }
}
