package io.fairlead.local.permission;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a declared call allows what a request needs, as IAM evaluates policies. */
final class PolicyMatch {
    /** Every call in every world is held against the same few hundred patterns. */
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private PolicyMatch() {}

    static boolean allows(AwsCall declared, NeededPermission needed) {
        return declared.action().equals(needed.action())
                && isLike(declared.resources(), needed.resource())
                && declared.conditions().stream().allMatch(condition -> holds(condition, needed));
    }

    private static boolean holds(Condition condition, NeededPermission needed) {
        var wanted = condition.values();
        var found = needed.context().getOrDefault(condition.key(), List.of());
        return switch (condition.operator()) {
            case NULL -> found.isEmpty() == wanted.contains("true");
            case STRING_EQUALS -> found.stream().anyMatch(wanted::contains);
            case STRING_LIKE, ARN_LIKE -> found.stream().anyMatch(value -> isLike(wanted, value));
            case ARN_LIKE_IF_EXISTS -> found.isEmpty() || found.stream().anyMatch(value -> isLike(wanted, value));
            case EACH_STRING_EQUALS -> wanted.containsAll(found);
            case EACH_STRING_LIKE -> found.stream().allMatch(value -> isLike(wanted, value));
            case NUMERIC_AT_LEAST ->
                found.stream().anyMatch(value -> Long.parseLong(value) >= Long.parseLong(wanted.getFirst()));
        };
    }

    private static boolean isLike(List<String> patterns, String value) {
        return patterns.stream()
                .anyMatch(pattern -> PATTERNS.computeIfAbsent(pattern, PolicyMatch::regex)
                        .matcher(value)
                        .matches());
    }

    /** IAM knows {@code *} for any text and {@code ?} for one character. */
    private static Pattern regex(String pattern) {
        return Pattern.compile(pattern.chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining()));
    }
}
