package io.fairlead.local.confluent.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Rights;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Incoming;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.RateLimiter;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;

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
        var match = router.match(incoming.method(), incoming.path())
                .orElseThrow(() -> Errors.coded(404, 404, "HTTP 404 Not Found"));
        var credentials = incoming.credentials();
        var key = credentials
                .flatMap(given -> organization.keys.find(given.user()))
                .filter(found -> found.scope == ApiKey.Scope.SCHEMA_REGISTRY
                        && found.secret.equals(credentials.get().password())
                        && found.isKnownAt(later.now()))
                .orElseThrow(() -> Errors.coded(401, 401, "Unauthorized"));
        if (limiter.take(key.id).exceeded()) {
            return Answer.empty(429).with("Retry-After", "1");
        }
        var registry = organization
                .registries
                .find(key.resourceId)
                .filter(found -> found.provisioned)
                .orElseThrow(() -> Errors.coded(401, 401, "Unauthorized"));
        var call = new Call(incoming, match.variables(), body(incoming));
        return match.handler()
                .apply(new RegistryCall(call, registry, key.ownerId, rights))
                .as(TYPE);
    }

    private static JsonNode body(Incoming incoming) {
        if (incoming.body().isBlank()) {
            return Json.of();
        }
        return Json.parse(incoming.body()).orElseThrow(() -> Errors.coded(422, 42201, "The body is not valid JSON"));
    }
}
