package io.fairlead.local.aws.dynamodb.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What can be done with single attribute values, such as {@code {"S": "text"}}. */
public final class Values {
    private static final List<String> TYPES = List.of("S", "N", "B", "BOOL", "NULL", "M", "L", "SS", "NS", "BS");

    private Values() {}

    /** The member that names the type. */
    public static String type(JsonNode value) {
        var names = value.fieldNames();
        var type = names.hasNext() ? names.next() : "";
        if (!TYPES.contains(type) || names.hasNext()) {
            throw invalid("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        return type;
    }

    /** Whether the type is a set. */
    public static boolean isSet(JsonNode value) {
        return type(value).length() == 2 && type(value).endsWith("S");
    }

    public static ObjectNode number(BigDecimal number) {
        return Json.object().put("N", plain(number));
    }

    public static BigDecimal number(JsonNode value) {
        return decimal(value.path("N").asText());
    }

    /** The same value as DynamoDB stores it: numbers in their shortest form, at every depth. */
    public static ObjectNode stored(JsonNode value) {
        var type = type(value);
        var content = value.get(type);
        var result = Json.object();
        switch (type) {
            case "N" -> result.put("N", plain(decimal(content.asText())));
            case "NS" -> content.forEach(number -> result.withArray("NS").add(plain(decimal(number.asText()))));
            case "L" -> {
                var list = result.putArray("L");
                content.forEach(element -> list.add(stored(element)));
            }
            case "M" -> result.set("M", storedItem(content));
            default -> result.set(type, content.deepCopy());
        }
        if (isSet(result) && result.get(type).isEmpty()) {
            throw invalid("One or more parameter values were invalid: An " + setName(type) + " may not be empty");
        }
        return result;
    }

    /** {@link #stored} for every attribute of an item. */
    public static ObjectNode storedItem(JsonNode item) {
        var result = Json.object();
        item.properties().forEach(attribute -> result.set(attribute.getKey(), stored(attribute.getValue())));
        return result;
    }

    /** Equality by value: sets without order, numbers by size. */
    public static boolean equal(JsonNode left, JsonNode right) {
        var type = type(left);
        if (!type.equals(type(right))) {
            return false;
        }
        return isSet(left)
                ? elements(left).equals(elements(right))
                : stored(left).equals(stored(right));
    }

    /** The order of two strings, numbers or binaries; null when they have none. */
    public static @Nullable Integer compare(JsonNode left, JsonNode right) {
        var type = type(left);
        if (!type.equals(type(right))) {
            return null;
        }
        return switch (type) {
            case "N" -> number(left).compareTo(number(right));
            case "S", "B" -> Arrays.compareUnsigned(bytes(left), bytes(right));
            default -> null;
        };
    }

    /** What {@code size()} says; null for types that have no size. */
    public static @Nullable Integer size(JsonNode value) {
        var type = type(value);
        var content = value.get(type);
        return switch (type) {
            case "S" -> content.asText().length();
            case "B" -> bytes(value).length;
            case "SS", "NS", "BS", "L", "M" -> content.size();
            default -> null;
        };
    }

    /** The bytes that the value counts towards the limit of an item, by the rules in DynamoDB's developer guide. */
    public static int storedBytes(JsonNode value) {
        var type = type(value);
        var content = value.get(type);
        return switch (type) {
            case "S", "B" -> bytes(value).length;
            case "N" -> numberBytes(content.asText());
            case "BOOL", "NULL" -> 1;
            case "NS" -> sum(content, number -> numberBytes(number.asText()));
            case "L" -> 3 + sum(content, element -> 1 + storedBytes(element));
            case "M" -> 3 + content.size() + itemBytes(content);
            default -> sum(content, text -> text.asText().getBytes(StandardCharsets.UTF_8).length);
        };
    }

    /** {@link #storedBytes} of all attributes with their names. */
    public static int itemBytes(JsonNode item) {
        var bytes = 0;
        for (var attribute : item.properties()) {
            bytes += attribute.getKey().getBytes(StandardCharsets.UTF_8).length + storedBytes(attribute.getValue());
        }
        return bytes;
    }

    static Set<String> elements(JsonNode set) {
        var elements = new HashSet<String>();
        set.get(type(set))
                .forEach(element -> elements.add(set.has("NS") ? plain(decimal(element.asText())) : element.asText()));
        return elements;
    }

    static AwsError invalid(String message) {
        return AwsError.of("ValidationException", message);
    }

    private static byte[] bytes(JsonNode value) {
        return value.has("B")
                ? Base64.getDecoder().decode(value.get("B").asText())
                : value.path("S").asText().getBytes(StandardCharsets.UTF_8);
    }

    private static int numberBytes(String number) {
        return (int) number.chars().filter(Character::isDigit).count() / 2 + 2;
    }

    private static int sum(JsonNode content, ToIntFunction<JsonNode> bytes) {
        var sum = 0;
        for (var element : content) {
            sum += bytes.applyAsInt(element);
        }
        return sum;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw invalid("The parameter cannot be converted to a numeric value: " + text);
        }
    }

    private static String setName(String type) {
        return switch (type) {
            case "SS" -> "string set";
            case "NS" -> "number set";
            default -> "binary set";
        };
    }
}
