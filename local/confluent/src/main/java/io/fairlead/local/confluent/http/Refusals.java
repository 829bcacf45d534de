package io.fairlead.local.confluent.http;

import java.util.Set;

/** What each service answers when it does not come to the request itself. */
public final class Refusals {
    private static final Set<String> CODED = Set.of("kafka", "schema-registry", "connect");

    private Refusals() {}

    /** 429 that does not say when to come back. */
    public static Answer throttled(String service) {
        return service.equals("kafka") ? Errors.jettyPage(429, "Too Many Requests", "/kafka/v3") : Answer.empty(429);
    }

    /** 429 with the time after which calls are taken again. */
    public static Answer throttled(String service, long resetSeconds) {
        var seconds = String.valueOf(resetSeconds);
        return throttled(service).with("X-RateLimit-Reset", seconds).with("Retry-After", seconds);
    }

    /** Any status, in the service's envelope; from 500 on in its own words. */
    public static Answer failed(String service, int status) {
        return status < 500
                ? refused(service, status, "unexpected", "The request is refused.")
                : failed(service, status, "Internal Server Error");
    }

    public static Answer failed(String service, int status, String words) {
        return refused(service, status, "internal_server_error", words);
    }

    public static Answer conflict(String service) {
        return refused(service, 409, "resource_conflict", "The resource is being changed by another request.");
    }

    private static Answer refused(String service, int status, String code, String detail) {
        var problem = CODED.contains(service)
                ? Errors.coded(status, status, detail)
                : Errors.control(status, code, detail, detail);
        return problem.answer("00000000000000000000000000000000");
    }
}
