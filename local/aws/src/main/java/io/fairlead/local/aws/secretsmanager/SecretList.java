package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** ListSecrets with its filters. */
final class SecretList {
    private static final int MAX_RESULTS = 100;

    private final Secrets secrets;

    SecretList(Secrets secrets) {
        this.secrets = secrets;
    }

    ObjectNode list(ObjectNode request) {
        var deletedToo = request.path("IncludePlannedDeletion").asBoolean();
        var matching = secrets.all().stream()
                .filter(secret -> deletedToo || secret.deletion() == null)
                .filter(secret -> request.path("Filters").valueStream().allMatch(filter -> matches(secret, filter)))
                .map(secret -> secret.describe("SecretVersionsToStages"))
                .toList();
        var ordered = "desc".equals(Json.text(request, "SortOrder")) ? matching.reversed() : matching;
        return Paging.of(request, "MaxResults", MAX_RESULTS).answer("SecretList", ordered);
    }

    /** All filters must match; of one filter's values any. A value that begins with ! must not match. */
    private static boolean matches(Secret secret, JsonNode filter) {
        var key = filter.path("Key").asText();
        return filter.path("Values")
                .valueStream()
                .map(JsonNode::asText)
                .anyMatch(value -> value.startsWith("!")
                        ? !matches(secret, key, value.substring(1))
                        : matches(secret, key, value));
    }

    private static boolean matches(Secret secret, String key, String value) {
        return switch (key) {
            case "name" -> secret.name().startsWith(value);
            case "tag-key" -> secret.tags().keySet().stream().anyMatch(tag -> tag.startsWith(value));
            case "tag-value" -> secret.tags().values().stream().anyMatch(tag -> tag.startsWith(value));
            case "description" -> lower(description(secret)).startsWith(lower(value));
            case "all" -> all(secret).anyMatch(text -> lower(text).contains(lower(value)));
            default ->
                throw AwsError.of("InvalidParameterException", "The local world's ListSecrets has no filter " + key);
        };
    }

    private static Stream<String> all(Secret secret) {
        return Stream.of(
                        List.of(secret.name(), description(secret)),
                        secret.tags().keySet(),
                        secret.tags().values())
                .flatMap(Collection::stream);
    }

    private static String description(Secret secret) {
        var description = secret.description();
        return description == null ? "" : description;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
