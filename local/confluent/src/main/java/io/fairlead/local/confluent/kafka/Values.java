package io.fairlead.local.confluent.kafka;

import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Problem;
import java.math.BigInteger;
import java.util.Set;

/** What the values of a setting may be. */
sealed interface Values {
    Values TEXT = new Text();
    Values BOOLEAN = oneOf("true", "false");
    Values JSON = new JsonText();

    /** Refuses a value that is none of these. */
    void demand(String name, String value);

    static Values oneOf(String... words) {
        return new Words(Set.of(words));
    }

    static Values number(long least, long most) {
        return new Range(least, most);
    }

    static Values atLeast(long least) {
        return new Range(least, Long.MAX_VALUE);
    }

    private static Problem invalid(String name, String value, String why) {
        return Errors.coded(400, 40002, "Invalid value " + value + " for configuration " + name + ": " + why);
    }

    /** Any text. */
    record Text() implements Values {
        @Override
        public void demand(String name, String value) {
            // Whatever is sent is fine.
        }
    }

    /** Nothing, or a JSON object. */
    record JsonText() implements Values {
        @Override
        public void demand(String name, String value) {
            if (!value.isEmpty()
                    && Json.parse(value).filter(it -> it.isObject()).isEmpty()) {
                throw invalid(name, value, "it is no JSON object");
            }
        }
    }

    /** One of a few words. */
    record Words(Set<String> words) implements Values {
        @Override
        public void demand(String name, String value) {
            if (!words.contains(value)) {
                throw invalid(
                        name,
                        value,
                        "String must be one of: "
                                + String.join(", ", words.stream().sorted().toList()));
            }
        }
    }

    /** Whole numbers; the words for those above the range are the ones that the vendor's provider quotes. */
    record Range(long least, long most) implements Values {
        @Override
        public void demand(String name, String value) {
            if (!value.matches("-?\\d{1,30}")) {
                throw invalid(name, value, "Not a number of type LONG");
            }
            var number = new BigInteger(value);
            if (number.compareTo(BigInteger.valueOf(most)) > 0) {
                throw Errors.coded(
                        400,
                        40002,
                        "Config property '" + name + "' with value '" + value + "' exceeded max limit of " + most
                                + ".");
            }
            // Assumed: the words for what is below the range.
            if (number.compareTo(BigInteger.valueOf(least)) < 0) {
                throw Errors.coded(
                        400,
                        40002,
                        "Config property '" + name + "' with value '" + value + "' exceeded min limit of " + least
                                + ".");
            }
        }
    }
}
