package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Rights;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Incoming;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Problem;
import io.fairlead.local.confluent.http.RateLimiter;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;

/**
 * Kafka REST of all clusters. A key that the cluster does not know, or not yet, never reaches the service and is answered by
 * the web server in front of it, in HTML; a wrong secret is answered in JSON.
 */
final class KafkaRest {
    private final Router<KafkaCall> router = new Router<>();
    private final Organization organization;
    private final Later later;
    private final Rights rights;
    private final RateLimiter limiter;

    KafkaRest(
            Organization organization,
            Ids ids,
            Later later,
            Rights rights,
            Addresses addresses,
            RateLimiter limiter,
            Principals principals) {
        this.organization = organization;
        this.later = later;
        this.rights = rights;
        this.limiter = limiter;
        var health = new LinkHealth(organization, addresses, rights, later::now);
        var watch = new MirrorWatch(health, later::now);
        ClusterRoutes.register(router);
        new Topics(later).register(router);
        TopicConfigs.register(router);
        new Records(later).register(router);
        new Acls(principals).register(router);
        new Links(ids, later, health).register(router);
        LinkConfigs.register(router);
        new Mirrors(later, health, watch).register(router);
        new MirrorChanges(later, watch).register(router);
    }

    String operation(Incoming incoming) {
        var template = router.match(incoming.method(), incoming.path()).map(Router.Match::template);
        return incoming.method() + " " + template.orElse("(unknown)");
    }

    Answer answer(Incoming incoming) {
        var match = router.match(incoming.method(), incoming.path())
                .orElseThrow(() -> Errors.coded(404, 404, "HTTP 404 Not Found"));
        var clusterId = match.variables().getOrDefault("cluster_id", "");
        var key = authenticate(incoming, clusterId);
        if (limiter.take(key.id).exceeded()) {
            return Errors.jettyPage(429, "Too Many Requests", incoming.path());
        }
        var cluster = organization
                .clusters
                .find(clusterId)
                .filter(KafkaCluster::isUp)
                .orElseThrow(() -> Errors.coded(404, 404, "Cluster " + clusterId + " cannot be found."));
        var call = new Call(incoming, match.variables(), body(incoming));
        return match.handler().apply(new KafkaCall(call, cluster, key.ownerId, rights));
    }

    private ApiKey authenticate(Incoming incoming, String clusterId) {
        var credentials = incoming.credentials();
        var key = credentials
                .flatMap(given -> organization.keys.find(given.user()))
                .filter(found -> (found.resourceId.equals(clusterId) || found.scope == ApiKey.Scope.GLOBAL)
                        && found.isKnownAt(later.now()))
                .orElseThrow(() -> new Problem(
                        "401 from the web server", id -> Errors.jettyPage(401, "Unauthorized", incoming.path())));
        if (!key.secret.equals(credentials.get().password())) {
            throw Errors.coded(401, 40101, "Authentication failed");
        }
        return key;
    }

    private static JsonNode body(Incoming incoming) {
        if (incoming.body().isBlank()) {
            return Json.of();
        }
        return Json.parse(incoming.body())
                .orElseThrow(() -> Errors.coded(400, 400, "Cannot deserialize the body: it is not valid JSON"));
    }
}
