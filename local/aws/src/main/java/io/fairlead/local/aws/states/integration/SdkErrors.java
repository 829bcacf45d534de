package io.fairlead.local.aws.states.integration;

import io.fairlead.local.aws.states.integration.TimedCalls.Failure;
import io.fairlead.local.aws.wire.AwsError;
import java.util.Set;

/** The names that Step Functions gives to errors of the AWS SDK for Java 2: {@code Service.ExceptionClass}, as recorded. */
final class SdkErrors {
    /** Codes without an exception class of their own: they arrive as the base exception of the service. */
    private static final Set<String> UNMODELLED = Set.of(
            "ValidationException",
            "AccessDeniedException",
            "UnknownOperationException",
            "SerializationException",
            "InternalFailure",
            "ServiceUnavailable");

    private SdkErrors() {}

    static Failure of(String service, AwsError error, String requestId) {
        var modelled = !UNMODELLED.contains(error.code());
        return new Failure(
                service + "." + (modelled ? exception(error.code()) : service + "Exception"),
                "%s (Service: %s, Status Code: %d, Request ID: %s) (SDK Attempt Count: 1)"
                        .formatted(error.text(), service, error.status(), requestId));
    }

    private static String exception(String code) {
        return code.endsWith("Exception") ? code : code + "Exception";
    }
}
