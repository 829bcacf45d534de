package io.fairlead.local.aws.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule invokes, and what happens when that fails.
 *
 * @param json as GetSchedule shows it
 */
record Target(ObjectNode json) {
    private static final String ROLE_PATTERN = "^arn:aws(-[a-z]+)?:iam::\\d{12}:role\\/[\\w+=,.@\\/-]+$";
    private static final Pattern ROLE = Pattern.compile(ROLE_PATTERN);
    private static final int MAXIMUM_AGE = 86_400;
    private static final int MAXIMUM_RETRIES = 185;

    static Target of(JsonNode request) {
        if (!(request.path("Target") instanceof ObjectNode given)) {
            throw Refusals.missing("target");
        }
        var role = Members.required(given, "RoleArn", "target.roleArn");
        if (!ROLE.matcher(role).matches()) {
            throw Refusals.constraint(role, "target.roleArn", "satisfy regular expression pattern: " + ROLE_PATTERN);
        }
        var target = new Target(given.deepCopy());
        TargetKind.of(Members.required(given, "Arn", "target.arn"));
        target.requireJson(Json.text(given, "Input"));
        var policy = target.json.withObject("/RetryPolicy");
        policy.put("MaximumEventAgeInSeconds", age(policy.path("MaximumEventAgeInSeconds")));
        policy.put("MaximumRetryAttempts", retries(policy.path("MaximumRetryAttempts")));
        return target;
    }

    String arn() {
        return json.path("Arn").asText();
    }

    TargetKind kind() {
        return TargetKind.of(arn());
    }

    /** What to pass to the target, with keywords; null when the schedule gives nothing. */
    @Nullable
    String input() {
        return Json.text(json, "Input");
    }

    Duration maximumAge() {
        return Duration.ofSeconds(
                json.at("/RetryPolicy/MaximumEventAgeInSeconds").asInt());
    }

    int maximumRetries() {
        return json.at("/RetryPolicy/MaximumRetryAttempts").asInt();
    }

    @Nullable
    String deadLetterQueue() {
        return Json.text(json.path("DeadLetterConfig"), "Arn");
    }

    /** The documentation demands it of these targets. Assumed: the words. */
    private void requireJson(@Nullable String input) {
        try {
            if (input != null) {
                Json.parse(input);
            }
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("The Input of the target has to be well-formed JSON.");
        }
    }

    private static int age(JsonNode given) {
        return Members.between(
                60, MAXIMUM_AGE, given.asInt(MAXIMUM_AGE), "target.retryPolicy.maximumEventAgeInSeconds");
    }

    private static int retries(JsonNode given) {
        return Members.between(
                0, MAXIMUM_RETRIES, given.asInt(MAXIMUM_RETRIES), "target.retryPolicy.maximumRetryAttempts");
    }
}
