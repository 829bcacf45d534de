package io.fairlead.local.confluent;

import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.authorization.Rights;
import io.fairlead.local.confluent.connect.Connectors;
import io.fairlead.local.confluent.control.ControlPlane;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.HttpFront;
import io.fairlead.local.confluent.http.Incoming;
import io.fairlead.local.confluent.http.Interference;
import io.fairlead.local.confluent.http.Interference.Occasion;
import io.fairlead.local.confluent.http.Plane;
import io.fairlead.local.confluent.http.RateLimiter;
import io.fairlead.local.confluent.kafka.DataPlane;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.Gateway;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Confluent Cloud on loopback: a control plane over plain HTTP, and one server for all data planes.
 *
 * <p>With private endpoints the data plane tells clusters and access points apart by the name that was asked for. With
 * loopback endpoints all addresses are the same plain port: the path names the Kafka cluster, and a Schema Registry is told by
 * the key that calls it.
 */
public final class ConfluentCloud implements AutoCloseable {
    private final WorldClock clock;
    private final Settings settings;
    private final Ids ids;
    private final Organization organization;
    private final Inventory inventory;
    private final Calls calls = new Calls();
    private final RateLimiter limiter;
    private final ControlPlane controlPlane;
    private final HttpFront controlFront;
    private final HttpFront dataFront;
    private final CloudApiKey firstKey;
    private Interference interference = Interference.NONE;

    public ConfluentCloud(
            WorldClock clock, ServiceTimes times, Settings settings, AwsSide aws, PublicNames publicNames) {
        this.clock = clock;
        this.settings = settings;
        this.ids = new Ids(settings.seed());
        this.organization = new Organization(clock, ids, times.of("confluent.list.lag"));
        this.inventory = new Inventory(organization);
        this.limiter = new RateLimiter(
                clock, settings.rateLimit().calls(), settings.rateLimit().window());
        this.firstKey = createCloudApiKey();
        this.controlFront = HttpFront.bind(settings.controlPlanePort(), null, () -> false);
        this.dataFront = HttpFront.bind(
                settings.dataPlanePort(),
                settings.endpoints() == EndpointsMode.PRIVATE ? settings.tls() : null,
                () -> clock.exclusively(() -> interference.resetsHandshake()));
        var later = new Later(clock, times);
        var rights = new Rights(organization, clock);
        var addresses = new Addresses(settings.endpoints(), dataFront.port());
        var connectors = new Connectors(organization, ids, later, rights, addresses);
        this.controlPlane = new ControlPlane(
                        organization, ids, later, limiter, addresses, aws, publicNames, settings.quotas())
                .with(connectors::register);
        serve(controlFront, controlPlane);
        serve(
                dataFront,
                new DataPlane(organization, ids, later, rights, limiter, addresses, aws, settings.numericPrincipals()));
    }

    private void serve(HttpFront front, Plane plane) {
        front.serve(incoming -> clock.exclusively(() -> answer(plane, incoming)));
    }

    private Answer answer(Plane plane, Incoming incoming) {
        var occasion = new Occasion(plane.service(incoming), plane.operation(incoming), incoming);
        var verdict = interference.verdict(occasion);
        var instead = verdict.instead();
        organization.lateness.disturb(verdict.staleness(), verdict.slowness());
        var reply = instead == null
                ? plane.reply(incoming)
                : new Plane.Reply(occasion.service(), occasion.operation(), instead);
        organization.lateness.disturb(Duration.ZERO, Duration.ZERO);
        calls.happened(reply);
        return verdict.lost() ? Answer.CLOSED : reply.answer();
    }

    /** Lets somebody come between callers and services. */
    public void interfere(Interference by) {
        clock.exclusively(() -> interference = by);
    }

    /** Where {@code api.confluent.cloud} is, e.g. {@code http://127.0.0.1:8081}. */
    public String controlPlaneUrl() {
        return "http://127.0.0.1:" + controlFront.port();
    }

    /** The port behind all addresses of the data plane. */
    public int dataPlanePort() {
        return dataFront.port();
    }

    public String organizationId() {
        return organization.id;
    }

    /** The key that was made at the start. */
    public CloudApiKey cloudApiKey() {
        return firstKey;
    }

    /** One more key of the control plane that works at once. */
    public CloudApiKey createCloudApiKey() {
        return clock.exclusively(() -> {
            var now = clock.instant();
            var key = organization.keys.add(new ApiKey(
                    ids.key(), now, ids.secret(), organization.adminId, ApiKey.Scope.CLOUD, "cloud", now, "admin", ""));
            return new CloudApiKey(key.id, key.secret);
        });
    }

    /** AWS says that a VPC endpoint is gone; its access point is disconnected. */
    public void endpointDeleted(String vpcEndpointId) {
        clock.exclusively(() -> controlPlane.endpointDeleted(vpcEndpointId));
    }

    /** Lets a gateway expire, as one that is not used for long does. Only its deletion is possible then. */
    public void expireGateway(String gatewayId) {
        clock.exclusively(() -> organization
                        .gateways
                        .find(gatewayId)
                        .orElseThrow(() -> new IllegalArgumentException("there is no gateway " + gatewayId))
                        .phase =
                Gateway.Phase.EXPIRED);
    }

    /** Lets an access point fail, as it may at any time for Confluent's own reasons. */
    public void failAccessPoint(String accessPointId) {
        clock.exclusively(() -> controlPlane.fail(accessPointId));
    }

    public void changeRateLimit(RateLimit limit) {
        clock.exclusively(() -> limiter.change(limit.calls(), limit.window()));
    }

    public void listen(CallListener listener) {
        clock.exclusively(() -> calls.add(listener));
    }

    /** How often each operation was called: method and path template. */
    public Map<String, Integer> calls() {
        return clock.exclusively(calls::counts);
    }

    /** What exists, without the keys that {@link #createCloudApiKey} made. */
    public List<Existing> everything() {
        return clock.exclusively(inventory::everything);
    }

    public List<Existing> environments() {
        return ofKind("Environment");
    }

    public List<Existing> clusters() {
        return ofKind("KafkaCluster");
    }

    private List<Existing> ofKind(String kind) {
        return everything().stream().filter(it -> it.kind().equals(kind)).toList();
    }

    public boolean isEmpty() {
        return everything().isEmpty();
    }

    /** The ids of the keys with that display name, or owned by the service account of that name. */
    public List<String> liveKeysOf(String displayName) {
        return clock.exclusively(() -> inventory.liveKeysOf(displayName));
    }

    /** Every secret that was ever given out: canaries for tests that look for leaks. */
    public List<String> issuedSecrets() {
        return clock.exclusively(ids::secrets);
    }

    /** From now on nobody listens where the data plane was, as behind a VPC endpoint that leads nowhere. */
    public void hangUpDataPlane() {
        dataFront.close();
    }

    public Strangers strangers() {
        return new Strangers(organization, ids, clock, settings.region());
    }

    @Override
    public void close() {
        controlFront.close();
        dataFront.close();
    }
}
