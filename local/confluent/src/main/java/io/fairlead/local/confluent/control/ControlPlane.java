package io.fairlead.local.confluent.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.AwsSide;
import io.fairlead.local.confluent.PublicNames;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Incoming;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Plane;
import io.fairlead.local.confluent.http.Problem;
import io.fairlead.local.confluent.http.RateLimiter;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Addresses;
import io.fairlead.local.confluent.organization.ApiKey;
import io.fairlead.local.confluent.organization.Ids;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Organization;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The server behind {@code api.confluent.cloud}: who calls, how often, which service answers.
 *
 * <p>Assumed: any Cloud API key may do everything; what roles allow on this plane is not simulated.
 */
public final class ControlPlane implements Plane {
    private final Router<Call> router = new Router<>();
    private final Organization organization;
    private final Ids ids;
    private final Later later;
    private final RateLimiter limiter;
    private final AccessPointLife accessPointLife;

    public ControlPlane(
            Organization organization,
            Ids ids,
            Later later,
            RateLimiter limiter,
            Addresses addresses,
            AwsSide aws,
            PublicNames publicNames,
            Map<String, Integer> raisedQuotas) {
        this.organization = organization;
        this.ids = ids;
        this.later = later;
        this.limiter = limiter;
        var quotas = new QuotaTable(organization, raisedQuotas);
        var names = new AdvertisedNames(organization, addresses, publicNames);
        var clusterLife = new ClusterLife(organization, ids, later, names);
        this.accessPointLife = new AccessPointLife(organization, later, names, aws, addresses.isLoopback());
        new Environments(organization, ids, later, quotas).register(router);
        new Clusters(organization, ids, later, quotas, new ClusterForm(organization, addresses), clusterLife)
                .register(router);
        new Registries(organization, addresses).register(router);
        new Gateways(organization, ids, later, quotas, aws).register(router);
        new AccessPoints(organization, ids, later, addresses, accessPointLife).register(router);
        new Endpoints(organization, addresses).register(router);
        new ServiceAccounts(organization, ids, later, quotas).register(router);
        new Users(organization).register(router);
        new RoleBindings(organization, ids, later, quotas).register(router);
        new ApiKeys(organization, ids, later, quotas, new ApiKeyForm(organization)).register(router);
        new AppliedQuotas(organization, quotas).register(router);
    }

    /** Adds the routes of a service that lives elsewhere and is reached through this plane. */
    public ControlPlane with(Consumer<Router<Call>> service) {
        service.accept(router);
        return this;
    }

    /** AWS says that the VPC endpoint of an access point was deleted. */
    public void endpointDeleted(String vpcEndpointId) {
        accessPointLife.endpointDeleted(vpcEndpointId);
    }

    /** Something happens to an access point at Confluent. */
    public void fail(String accessPointId) {
        accessPointLife.fail(accessPointId);
    }

    @Override
    public Reply reply(Incoming incoming) {
        var requestId = ids.request();
        var match = router.match(incoming.method(), incoming.path());
        Answer answer;
        try {
            var key = authenticate(incoming);
            var allowance = limiter.take(key.id);
            answer = allowance.exceeded()
                    ? allowance.refusal()
                    : allowance.tell(answer(incoming, match.orElseThrow(() -> noSuchRoute(incoming))));
        } catch (Problem problem) {
            answer = problem.answer(requestId);
        }
        return new Reply(service(incoming), operation(incoming), answer.with("X-Request-Id", requestId));
    }

    private static Answer answer(Incoming incoming, Router.Match<Call> match) {
        return match.handler().apply(new Call(incoming, match.variables(), body(incoming)));
    }

    private static JsonNode body(Incoming incoming) {
        if (incoming.body().isBlank()) {
            return Json.of();
        }
        return Json.parse(incoming.body())
                .orElseThrow(() -> Errors.control(400, "bad_request", "Bad Request", "The body is not valid JSON."));
    }

    private ApiKey authenticate(Incoming incoming) {
        var credentials = incoming.credentials();
        var key = credentials
                .flatMap(given -> organization.keys.find(given.user()))
                .filter(found -> found.secret.equals(credentials.get().password()) && found.isKnownAt(later.now()));
        if (key.isEmpty()) {
            throw isConnect(incoming) ? Errors.coded(401, 401, "Unauthorized") : Errors.unauthenticated();
        }
        if (!key.get().opens(ApiKey.Scope.CLOUD)) {
            var hint = "invalid API key: make sure you're using a Cloud API Key and not a Cluster API Key";
            throw isConnect(incoming)
                    ? Errors.coded(401, 401, hint)
                    : Errors.control(403, "user_unauthorized", "User Access Unauthorized", hint);
        }
        return key.get();
    }

    private boolean isConnect(Incoming incoming) {
        return service(incoming).equals("connect");
    }

    @Override
    public String operation(Incoming incoming) {
        var template = router.match(incoming.method(), incoming.path()).map(Router.Match::template);
        return incoming.method() + " " + template.orElse("(unknown)");
    }

    @Override
    public String service(Incoming incoming) {
        var segments = incoming.path().split("/", -1);
        return segments.length > 1 ? segments[1] : "";
    }

    private Problem noSuchRoute(Incoming incoming) {
        return isConnect(incoming)
                ? Errors.coded(404, 404, "HTTP 404 Not Found")
                : Errors.control(404, "not_found", "Not Found", "There is no such path or method.");
    }
}
