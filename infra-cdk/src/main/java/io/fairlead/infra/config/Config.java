package io.fairlead.infra.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made in one account and region, as {@code config.schema.json} describes it.
 *
 * @param prefix with which the name of everything begins
 * @param foundation absent when networks stand alone
 */
public record Config(
        String prefix,
        String account,
        String region,
        String environment,
        List<String> availabilityZoneIds,
        ApiEndpoints apiEndpoints,
        int logRetentionDays,
        @Nullable Foundation foundation,
        List<Workload> networks) {

    /** In how many zones the endpoints for AWS's APIs stand. */
    public enum ApiEndpoints {
        EVERY_ZONE,
        ONE_ZONE
    }

    /** What workload networks have in common. */
    public record Foundation(
            TransitGateway transitGateway,
            @Nullable Observer operations,
            @Nullable ClientVpn clientVpn,
            @Nullable Dns dns) {

        /** The networks from which workload networks are reached. */
        public List<Reaching> observers() {
            return Stream.of(operations, clientVpn, dns)
                    .flatMap(Stream::ofNullable)
                    .map(Reaching.class::cast)
                    .toList();
        }
    }

    /** A network from which workload networks are reached. */
    public sealed interface Reaching {
        String name();

        String cidr();

        List<String> subnets();

        /** What is there already, if it is not to be made. */
        Optional<ExistingObserver> present();
    }

    public record TransitGateway(
            long asn, List<String> sharedWith, @Nullable ExistingTransitGateway existing) {}

    public record ExistingTransitGateway(String id, String workloadRouteTableId, String observerRouteTableId) {}

    public record Observer(
            String name,
            String cidr,
            List<String> subnets,
            @Nullable ExistingObserver existing) implements Reaching {
        @Override
        public Optional<ExistingObserver> present() {
            return Optional.ofNullable(existing);
        }
    }

    public record ExistingObserver(String vpcId, List<String> subnetIds, List<String> routeTableIds) {}

    public record ClientVpn(
            String name,
            String cidr,
            List<String> subnets,
            String clientCidr,
            @Nullable String serverCertificate,
            @Nullable String clientCertificate,
            @Nullable ExistingClientVpn existing)
            implements Reaching {
        /** Its subnets are those of the endpoint: it is attached already. */
        @Override
        public Optional<ExistingObserver> present() {
            return Optional.ofNullable(existing)
                    .map(it -> new ExistingObserver(it.vpcId(), List.of(), it.routeTableIds()));
        }
    }

    public record ExistingClientVpn(
            String vpcId, String endpointId, List<String> subnetIds, List<String> routeTableIds) {}

    public record Dns(
            String name,
            String cidr,
            List<String> subnets,
            List<Forward> forward,
            @Nullable ExistingObserver existing) implements Reaching {
        @Override
        public Optional<ExistingObserver> present() {
            return Optional.ofNullable(existing);
        }
    }

    public record Forward(String domain, List<String> targets) {}

    public record Workload(
            String name,
            String cidr,
            List<String> subnets,
            @Nullable ExistingWorkload existing) {}

    public record ExistingWorkload(
            String vpcId,
            List<String> subnetIds,
            List<String> routeTableIds,
            @Nullable String apiSecurityGroupId,
            @Nullable String dynamoDbEndpoint) {}

    /** The foundation, if there is to be one. */
    public Optional<Foundation> common() {
        return Optional.ofNullable(foundation);
    }

    /** The tags of everything. */
    public Map<String, String> tags() {
        return new TreeMap<>(Map.of(
                "Environment", environment, "ManagedBy", "Fairlead", "Purpose", "Confluent PrivateLink connectivity"));
    }

    /** The names of the workload networks, in the order of the file. */
    public List<String> networkNames() {
        return networks.stream().map(Workload::name).toList();
    }
}
