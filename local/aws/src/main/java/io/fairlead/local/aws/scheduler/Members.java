package io.fairlead.local.aws.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The members of requests, as the API constrains them. */
final class Members {
    private static final String NAME_PATTERN = "^[0-9a-zA-Z-_.]+$";
    private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z\\-_.]+");
    private static final int LONGEST_NAME = 64;

    private Members() {}

    static String name(String name, String member) {
        if (!NAME.matcher(name).matches()) {
            throw Refusals.constraint(name, member, "satisfy regular expression pattern: " + NAME_PATTERN);
        }
        if (name.length() > LONGEST_NAME) {
            throw Refusals.constraint(name, member, "have length less than or equal to " + LONGEST_NAME);
        }
        return name;
    }

    static String required(JsonNode object, String member, String path) {
        var value = Json.text(object, member);
        if (value == null) {
            throw Refusals.missing(path);
        }
        return value;
    }

    static String oneOf(List<String> allowed, String value, String path) {
        if (!allowed.contains(value)) {
            throw Refusals.constraint(value, path, "satisfy enum value set: " + allowed);
        }
        return value;
    }

    static int between(int least, int greatest, int value, String path) {
        if (value < least) {
            throw Refusals.constraint(String.valueOf(value), path, "have value greater than or equal to " + least);
        }
        if (value > greatest) {
            throw Refusals.constraint(String.valueOf(value), path, "have value less than or equal to " + greatest);
        }
        return value;
    }

    /** Seconds since 1970, possibly with a fraction. */
    static @Nullable Instant instant(JsonNode object, String member) {
        var value = object.path(member);
        return value.isNumber()
                ? Instant.ofEpochMilli(value.decimalValue().movePointRight(3).longValue())
                : null;
    }
}
