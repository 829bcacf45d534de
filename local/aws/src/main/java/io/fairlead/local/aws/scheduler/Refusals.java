package io.fairlead.local.aws.scheduler;

import io.fairlead.local.aws.wire.AwsError;

/** What Scheduler refuses calls with. */
final class Refusals {
    private Refusals() {}

    static AwsError invalid(String message) {
        return AwsError.of("ValidationException", message);
    }

    static AwsError constraint(String value, String member, String constraint) {
        return invalid("1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must %s"
                .formatted(value, member, constraint));
    }

    static AwsError missing(String member) {
        return invalid("1 validation error detected: Value at '" + member
                + "' failed to satisfy constraint: Member must not be null");
    }

    static AwsError notFound(String what, String name) {
        return AwsError.of(404, "ResourceNotFoundException", what + " " + name + " does not exist.");
    }

    static AwsError conflict(String what, String name) {
        return AwsError.of(409, "ConflictException", what + " " + name + " already exists.");
    }
}
