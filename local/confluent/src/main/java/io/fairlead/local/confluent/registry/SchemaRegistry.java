package io.fairlead.local.confluent.registry;

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
import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import io.fairlead.local.confluent.organization.RegistryCluster;
import java.util.Optional;

/** The server of Schema Registry: who calls, and for which registry. */
public final class SchemaRegistry {
    private static final String TYPE = "application/vnd.schemaregistry.v1+json";

    private final Router<RegistryCall> router = new Router<>();
    private final Organization organization;
    private final Later later;
    private final Rights rights;
    private final RateLimiter limiter;

    public SchemaRegistry(Organization organization, Later later, Rights rights, RateLimiter limiter) {
        this.organization = organization;
        this.later = later;
        this.rights = rights;
        this.limiter = limiter;
        Subjects.register(router);
        Compatibility.register(router);
    }

    public String operation(Incoming incoming) {
        var template = router.match(incoming.method(), incoming.path()).map(Router.Match::template);
        return incoming.method() + " " + template.orElse("(unknown)");
    }

    public Answer answer(Incoming incoming) {
        try {
            return served(incoming).as(TYPE);
        } catch (Problem problem) {
            throw problem.shaped(SchemaRegistry::typed);
        }
    }

    /** The document gives the service's own type to its own refusals, and plain JSON to those of the gates before it. */
    private static Answer typed(Answer answer) {
        return answer.status() >= 404 ? answer.as(TYPE) : answer;
    }

    private Answer served(Incoming incoming) {
        var match = router.match(incoming.method(), incoming.path())
                .orElseThrow(() -> Errors.coded(404, 404, "HTTP 404 Not Found"));
        var credentials = incoming.credentials();
        var key = credentials
                .flatMap(given -> organization.keys.find(given.user()))
                .filter(found -> found.opens(ApiKey.Scope.SCHEMA_REGISTRY)
                        && found.secret.equals(credentials.get().password())
                        && found.isKnownAt(later.now()))
                .orElseThrow(() -> Errors.coded(401, 401, "Unauthorized"));
        if (limiter.take(key.id).exceeded()) {
            return Answer.empty(429).with("Retry-After", "1");
        }
        var registry = registry(incoming, key)
                .filter(found -> found.provisioned)
                .orElseThrow(() -> Errors.coded(401, 401, "Unauthorized"));
        var call = new Call(incoming, match.variables(), body(incoming));
        return match.handler().apply(new RegistryCall(call, registry, key.ownerId, rights));
    }

    /** A global key does not tell which registry is meant: the header of the vendor's clients does, or the name, or that there is but one. */
    private Optional<RegistryCluster> registry(Incoming incoming, ApiKey key) {
        if (key.scope == ApiKey.Scope.SCHEMA_REGISTRY) {
            return organization.registries.find(key.resourceId);
        }
        var header = incoming.headers().getOrDefault("target-sr-cluster", "");
        var all = organization.registries.all().toList();
        return all.stream()
                .filter(registry -> header.isEmpty()
                        ? all.size() == 1 || incoming.host().startsWith(registry.id)
                        : header.equals(registry.id))
                .findFirst();
    }

    private static JsonNode body(Incoming incoming) {
        if (incoming.body().isBlank()) {
            return Json.of();
        }
        return Json.parse(incoming.body()).orElseThrow(() -> Errors.coded(422, 42201, "The body is not valid JSON"));
    }
}
