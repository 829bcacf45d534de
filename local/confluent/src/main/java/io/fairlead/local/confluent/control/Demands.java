package io.fairlead.local.confluent.control;

import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.organization.Environment;
import io.fairlead.local.confluent.organization.Organization;
import java.util.Set;

/** What a request must contain. */
final class Demands {
    private Demands() {}

    static String text(Call call, String pointer) {
        return call.text(pointer)
                .orElseThrow(() -> Errors.invalidBody(pointer, "The property '" + pointer + "' is required."));
    }

    static String oneOf(Call call, String pointer, Set<String> values) {
        var value = text(call, pointer);
        if (!values.contains(value)) {
            throw Errors.invalidBody(pointer, "'" + value + "' is not a valid value of '" + pointer + "'.");
        }
        return value;
    }

    /** A short name; Confluent's own limit is 1 to 64 characters. */
    static String displayName(Call call, String pointer) {
        var name = text(call, pointer);
        if (name.length() > 64) {
            throw Errors.invalidBody(pointer, "The display name must have at most 64 characters.");
        }
        return name;
    }

    /** A region by its form, e.g. {@code us-east-1}; which of them exist is not simulated. */
    static String region(Call call, String pointer) {
        var region = text(call, pointer);
        if (!region.matches("[a-z]{2}-[a-z]+-\\d")) {
            throw Errors.invalidBody(pointer, "The region '" + region + "' is not available.");
        }
        return region;
    }

    static String environmentQuery(Call call) {
        return call.query("environment")
                .filter(id -> !id.isEmpty())
                .orElseThrow(() -> Errors.invalidParameter("environment", "The parameter 'environment' is required."));
    }

    /** The environment that a creation names. Creations declare no 404, so an unknown one makes the request a bad one. */
    static Environment environment(Organization organization, Call call) {
        var id = text(call, "/spec/environment/id");
        return organization
                .environments
                .find(id)
                .orElseThrow(
                        () -> Errors.invalidBody("/spec/environment", "The environment '" + id + "' was not found."));
    }
}
