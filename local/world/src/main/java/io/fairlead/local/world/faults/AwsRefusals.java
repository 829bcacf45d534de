package io.fairlead.local.world.faults;

import io.fairlead.local.aws.wire.AwsError;
import java.util.Map;

/** What AWS's services refuse with for reasons of their own. Codes as in their API references. */
final class AwsRefusals {
    private record Refusal(int status, String code, String message) {
        AwsError error() {
            return AwsError.of(status, code, message);
        }
    }

    private static final Refusal USUAL_THROTTLE = new Refusal(400, "ThrottlingException", "Rate exceeded");
    private static final Map<String, Refusal> THROTTLES = Map.of(
            "ec2", new Refusal(503, "RequestLimitExceeded", "Request limit exceeded."),
            "lambda", new Refusal(429, "TooManyRequestsException", "Rate Exceeded."),
            "route53", new Refusal(400, "Throttling", "Rate exceeded"),
            "s3", new Refusal(503, "SlowDown", "Please reduce your request rate."));

    private static final Map<String, String> FAILURES = Map.of(
            "dynamodb", "InternalServerError",
            "ec2", "InternalError",
            "events", "InternalException",
            "lambda", "ServiceException",
            "route53", "ServiceUnavailable",
            "s3", "InternalError",
            "scheduler", "InternalServerException",
            "secretsmanager", "InternalServiceError",
            "ssm", "InternalServerError");

    private static final Map<String, Refusal> CONFLICTS = Map.of(
            "dynamodb", new Refusal(400, "TransactionConflictException", "Transaction is ongoing for the item"),
            "ec2", new Refusal(400, "IncorrectState", "The resource is in an incorrect state for the request."),
            "route53",
                    new Refusal(
                            400,
                            "PriorRequestNotComplete",
                            "The request was rejected because Route 53 was still processing a prior request."));

    private AwsRefusals() {}

    static AwsError throttled(String service) {
        return THROTTLES.getOrDefault(plain(service), USUAL_THROTTLE).error();
    }

    static AwsError failed(String service, int status) {
        return failed(service, status, "An internal error has occurred");
    }

    static AwsError failed(String service, int status, String words) {
        return AwsError.of(status, FAILURES.getOrDefault(plain(service), "InternalFailure"), words);
    }

    static AwsError conflict(String service) {
        var refusal = CONFLICTS.get(plain(service));
        if (refusal == null) {
            throw new IllegalArgumentException(service + " knows no passing conflict; dynamodb, ec2 and route53 do");
        }
        return refusal.error();
    }

    private static String plain(String service) {
        return service.startsWith(Where.MACHINE) ? service.substring(Where.MACHINE.length()) : service;
    }
}
