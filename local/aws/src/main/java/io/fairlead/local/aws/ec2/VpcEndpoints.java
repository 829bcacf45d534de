package io.fairlead.local.aws.ec2;

import io.fairlead.local.aws.ec2.VpcEndpoint.State;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The life of interface endpoints: {@code pendingAcceptance} until the owner of the service accepts, then {@code pending},
 * then {@code available}; {@code deleting}, then gone. Assumed: an endpoint that is deleted does not stay visible in the
 * state {@code deleted}; by id it is answered with NotFound as soon as it is gone.
 */
public final class VpcEndpoints {
    private static final Set<State> CONNECTED = EnumSet.of(State.PENDING, State.AVAILABLE);

    private final WorldClock clock;
    private final ServiceTimes times;
    private final Ids ids;
    private final String region;
    private final Networks networks;
    private final Tags tags;
    private final EndpointServices services;
    private final EndpointPlacement placement;
    private final Map<String, VpcEndpoint> endpoints = new LinkedHashMap<>();
    private final Map<String, Created> tokens = new LinkedHashMap<>();
    private final List<Consumer<VpcEndpoint>> deletionListeners = new ArrayList<>();

    VpcEndpoints(WorldClock clock, ServiceTimes times, Ids ids, String region, Networks networks, Tags tags) {
        this.clock = clock;
        this.times = times;
        this.ids = ids;
        this.region = region;
        this.networks = networks;
        this.tags = tags;
        this.services = new EndpointServices(networks);
        this.placement = new EndpointPlacement(networks, ids);
    }

    /** Lets this account connect to a service that is in the zones of those ids and accepts connections itself. */
    public void publishEndpointService(String serviceName, List<String> zoneIds) {
        services.publish(serviceName, zoneIds);
    }

    /** Ends the service for new endpoints. */
    public void withdrawEndpointService(String serviceName) {
        services.withdraw(serviceName);
    }

    public Collection<EndpointService> endpointServices() {
        return services.all();
    }

    /** Tells the listener, inside the world's lock, as soon as the deletion of an endpoint begins. */
    public void onDeletion(Consumer<VpcEndpoint> listener) {
        deletionListeners.add(listener);
    }

    /** The endpoint of that id, deleting ones included; empty when it is gone or never was. */
    public Optional<VpcEndpoint> endpoint(String id) {
        return Optional.ofNullable(endpoints.get(id));
    }

    public Collection<VpcEndpoint> endpoints() {
        return List.copyOf(endpoints.values());
    }

    /** The owner of the service accepts; true when the endpoint is connected afterwards, also if it was before. */
    public boolean acceptEndpoint(String id) {
        var endpoint = endpoints.get(id);
        if (endpoint != null && endpoint.state() == State.PENDING_ACCEPTANCE) {
            replace(endpoint.with(State.PENDING));
            after("aws.vpc-endpoint.available-after-acceptance", () -> becomeAvailable(id));
            return true;
        }
        return endpoint != null && CONNECTED.contains(endpoint.state());
    }

    /** The owner of the service ends the connection, or never lets it begin. */
    public void rejectEndpoint(String id) {
        endpoint(id)
                .filter(endpoint -> endpoint.state() != State.DELETING)
                .ifPresent(endpoint -> replace(endpoint.with(State.REJECTED)));
    }

    private record Created(EndpointCreation creation, String endpointId) {}

    VpcEndpoint create(EndpointCreation creation) {
        var token = creation.clientToken();
        var earlier = token == null ? null : tokens.get(token);
        if (earlier != null) {
            if (!earlier.creation().equals(creation)) {
                throw Ec2Errors.otherParametersForToken();
            }
            return require(earlier.endpointId());
        }
        var endpoint = newEndpoint(creation);
        tags.put(endpoint.id(), creation.tags());
        replace(endpoint);
        if (token != null) {
            tokens.put(token, new Created(creation, endpoint.id()));
        }
        return endpoint;
    }

    private VpcEndpoint newEndpoint(EndpointCreation creation) {
        var vpcId = networks.vpc(creation.vpcId()).id();
        var service = services.require(creation.serviceName());
        var groups = placement.groups(vpcId, creation.securityGroupIds());
        var interfaces = placement.place(vpcId, service, List.of(), creation.subnetIds());
        return new VpcEndpoint(
                "vpce-0" + ids.hex(16),
                vpcId,
                service.name(),
                State.PENDING_ACCEPTANCE,
                ids.hex(8),
                region,
                interfaces,
                groups,
                clock.instant());
    }

    /** Assumed: the state does not change meanwhile, and new interfaces serve at once. */
    void modify(String id, EndpointModification change) {
        var endpoint = require(id);
        if (endpoint.state() == State.DELETING) {
            throw Ec2Errors.beingDeleted(id);
        }
        var subnets =
                endpoint.interfaces().stream().map(face -> face.subnet().id()).toList();
        var interfaces = placement.place(
                endpoint.vpcId(),
                services.require(endpoint.serviceName()),
                endpoint.interfaces(),
                changed(subnets, change.addSubnetIds(), change.removeSubnetIds()));
        var groups = placement.groups(
                endpoint.vpcId(),
                changed(endpoint.securityGroupIds(), change.addSecurityGroupIds(), change.removeSecurityGroupIds()));
        replace(endpoint.with(interfaces, groups));
    }

    /** Begins the deletion; false when there is no such endpoint. */
    boolean delete(String id) {
        var endpoint = endpoints.get(id);
        if (endpoint == null) {
            return false;
        }
        if (endpoint.state() != State.DELETING) {
            var deleting = endpoint.with(State.DELETING);
            replace(deleting);
            after("aws.vpc-endpoint.deleting", () -> remove(id));
            deletionListeners.forEach(listener -> listener.accept(deleting));
        }
        return true;
    }

    /** The endpoint of that id; {@code InvalidVpcEndpointId.NotFound}. */
    VpcEndpoint require(String id) {
        return endpoint(id).orElseThrow(() -> Ec2Errors.noSuchEndpoint(id));
    }

    private void becomeAvailable(String id) {
        endpoint(id)
                .filter(endpoint -> endpoint.state() == State.PENDING)
                .ifPresent(endpoint -> replace(endpoint.with(State.AVAILABLE)));
    }

    /** Assumed: the client token may be used again once its endpoint is gone. */
    private void remove(String id) {
        endpoints.remove(id);
        tags.removeAll(id);
        tokens.values().removeIf(created -> created.endpointId().equals(id));
    }

    private void replace(VpcEndpoint endpoint) {
        endpoints.put(endpoint.id(), endpoint);
    }

    private void after(String time, Runnable action) {
        Duration delay = times.of(time);
        clock.schedule(delay, () -> clock.exclusively(action));
    }

    private static List<String> changed(List<String> present, List<String> added, List<String> removed) {
        var result = new ArrayList<>(present);
        result.removeAll(removed);
        added.stream().filter(id -> !result.contains(id)).forEach(result::add);
        return result;
    }
}
