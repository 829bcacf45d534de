package io.fairlead.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What ADD and DELETE do to the value that is there. */
final class SetsAndNumbers {
    private SetsAndNumbers() {}

    static ObjectNode add(@Nullable JsonNode present, JsonNode value) {
        if (!value.has("N") && !Values.isSet(value)) {
            throw Values.invalid("Invalid UpdateExpression: Incorrect operand type for operator or function; "
                    + "operator: ADD, operand type: " + Values.type(value));
        }
        if (present == null) {
            return Values.stored(value);
        }
        requireSameType(present, value);
        return value.has("N")
                ? Values.number(Values.number(present).add(Values.number(value)))
                : set(present, union(present, value));
    }

    /** Null when nothing is left: a set may not be empty. */
    static @Nullable ObjectNode delete(@Nullable JsonNode present, JsonNode value) {
        if (present == null) {
            return null;
        }
        requireSameType(present, value);
        var rest = new LinkedHashSet<String>();
        present.get(Values.type(present)).forEach(element -> rest.add(element.asText()));
        rest.removeAll(Values.elements(value));
        return rest.isEmpty() ? null : set(present, rest);
    }

    private static Set<String> union(JsonNode present, JsonNode value) {
        var union = new LinkedHashSet<String>();
        present.get(Values.type(present)).forEach(element -> union.add(element.asText()));
        union.addAll(Values.elements(value));
        return union;
    }

    private static ObjectNode set(JsonNode like, Set<String> elements) {
        return Json.object().set(Values.type(like), Json.texts(elements));
    }

    private static void requireSameType(JsonNode present, JsonNode value) {
        if (!Values.type(present).equals(Values.type(value))) {
            throw incorrectType();
        }
    }

    static AwsError incorrectType() {
        return Values.invalid("An operand in the update expression has an incorrect data type");
    }
}
