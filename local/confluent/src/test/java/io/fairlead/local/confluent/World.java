package io.fairlead.local.confluent;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Confluent Cloud in virtual time, and the steps that most tests begin with. */
public final class World implements AutoCloseable {
    public final FakeAws aws = new FakeAws();
    public final Map<String, String> publicNames = new LinkedHashMap<>();
    public final WorldClock clock = WorldClock.virtual(Instant.parse("2026-01-01T00:00:00Z"));
    public final ConfluentCloud cloud;
    public final Http api;

    /** An API key as its creation told it. */
    public record Key(String id, String secret) {
        public String jaas() {
            return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + id
                    + "\" password=\"" + secret + "\";";
        }
    }

    public static World loopback() {
        return new World(EndpointsMode.LOOPBACK, RateLimit.GENEROUS);
    }

    /** One whose ACLs tell accounts by their numbers. */
    public static World numeric() {
        return new World(EndpointsMode.LOOPBACK, RateLimit.GENEROUS, true, Map.of());
    }

    /** One for whose organization Confluent has raised quotas. */
    public static World with(Map<String, Integer> quotas) {
        return new World(EndpointsMode.LOOPBACK, RateLimit.GENEROUS, false, quotas);
    }

    public World(EndpointsMode mode, RateLimit limit) {
        this(mode, limit, false, Map.of());
    }

    private World(EndpointsMode mode, RateLimit limit, boolean numericPrincipals, Map<String, Integer> quotas) {
        assumeTrue(OpenApiDocuments.areThere(), "no OpenAPI documents: set -Dfairlead.shared");
        var names = new PublicNames() {
            @Override
            public void cname(String name, String target) {
                publicNames.put(name, target);
            }

            @Override
            public void remove(String name) {
                publicNames.remove(name);
            }
        };
        var settings = new Settings(7, "us-east-1", mode, 0, 0, null, limit, numericPrincipals, quotas);
        cloud = new ConfluentCloud(clock, ServiceTimes.load(), settings, aws, names);
        var key = cloud.cloudApiKey();
        api = new Http(cloud.controlPlaneUrl(), key.id(), key.secret());
    }

    /** Lets time pass. */
    public void pass(String duration) {
        var time = Duration.parse(duration);
        clock.schedule(time, () -> {});
        clock.runUntil(() -> false, time);
    }

    public Http kafka(Key key) {
        return new Http("http://127.0.0.1:" + cloud.dataPlanePort(), key.id, key.secret);
    }

    public String environment(String name) {
        return api.post("/org/v2/environments", Json.of("display_name", name))
                .is(201)
                .at("/id");
    }

    public static JsonNode clusterBody(String environment, String name) {
        return Json.of(
                "spec",
                Json.of(
                        "display_name",
                        name,
                        "availability",
                        "HIGH",
                        "cloud",
                        "AWS",
                        "region",
                        "us-east-1",
                        "config",
                        Json.of("kind", "Enterprise"),
                        "environment",
                        Json.of("id", environment)));
    }

    /** A cluster that is being provisioned. */
    public String cluster(String environment, String name) {
        return api.post("/cmk/v2/clusters", clusterBody(environment, name))
                .is(202)
                .at("/id");
    }

    public String gateway(String environment) {
        var config = Json.of("kind", "AwsIngressPrivateLinkGatewaySpec", "region", "us-east-1");
        return api.post(
                        "/networking/v1/gateways",
                        Json.of(
                                "spec",
                                Json.of(
                                        "display_name",
                                        "gateway",
                                        "config",
                                        config,
                                        "environment",
                                        Json.of("id", environment))))
                .is(202)
                .at("/id");
    }

    public Http.Reply createAccessPoint(String environment, String gateway, String vpcEndpoint) {
        var config = Json.of("kind", "AwsIngressPrivateLinkEndpoint", "vpc_endpoint_id", vpcEndpoint);
        return api.post(
                "/networking/v1/access-points",
                Json.of(
                        "spec",
                        Json.of(
                                "display_name",
                                "point-" + vpcEndpoint,
                                "config",
                                config,
                                "environment",
                                Json.of("id", environment),
                                "gateway",
                                Json.of("id", gateway))));
    }

    public String account(String name) {
        return api.post("/iam/v2/service-accounts", Json.of("display_name", name, "description", "of " + name))
                .is(201)
                .at("/id");
    }

    public Http.Reply createKey(String account, String resource) {
        return api.post(
                "/iam/v2/api-keys",
                Json.of(
                        "spec",
                        Json.of(
                                "display_name",
                                "key of " + account,
                                "description",
                                "made by a test",
                                "owner",
                                Json.of("id", account, "kind", "ServiceAccount"),
                                "resource",
                                Json.of("id", resource, "kind", "Cluster"))));
    }

    public Key key(String account, String resource) {
        var reply = createKey(account, resource).is(202);
        return new Key(reply.at("/id"), reply.at("/spec/secret"));
    }

    public Http.Reply bind(String account, String role, String crn) {
        return api.post(
                "/iam/v2/role-bindings",
                Json.of("principal", "User:" + account, "role_name", role, "crn_pattern", crn));
    }

    /** The name of a cluster as the scope of CloudClusterAdmin. */
    public String crn(String environment, String cluster) {
        return "crn://confluent.cloud/organization=" + cloud.organizationId() + "/environment=" + environment
                + "/cloud-cluster=" + cluster;
    }

    /** An account that administers the cluster, with a key that works. */
    public Key admin(String environment, String cluster) {
        var account = account("admin of " + cluster);
        bind(account, "CloudClusterAdmin", crn(environment, cluster)).is(201);
        var key = key(account, cluster);
        pass("PT2M");
        return key;
    }

    @Override
    public void close() {
        cloud.close();
        clock.close();
    }
}
