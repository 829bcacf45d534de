package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The intrinsic functions of JSONPath states, by name. */
final class IntrinsicFunctions {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** One function. */
    interface Function {
        JsonNode call(List<JsonNode> args, RandomGenerator random);
    }

    private interface Pure {
        JsonNode call(List<JsonNode> args);
    }

    static final Map<String, Function> BY_NAME = Map.ofEntries(
            pure("States.Array", args -> NODES.arrayNode().addAll(args)),
            pure("States.ArrayPartition", args -> partition(array(args), whole(args, 1))),
            pure("States.ArrayContains", args -> BooleanNode.valueOf(contains(array(args), args.get(1)))),
            pure("States.ArrayRange", args -> range(whole(args, 0), whole(args, 1), whole(args, 2))),
            pure("States.ArrayGetItem", args -> item(array(args), whole(args, 1))),
            pure("States.ArrayLength", args -> IntNode.valueOf(array(args).size())),
            pure("States.ArrayUnique", args -> unique(array(args))),
            pure(
                    "States.Base64Encode",
                    args -> TextNode.valueOf(
                            Base64.getEncoder().encodeToString(text(args, 0).getBytes(StandardCharsets.UTF_8)))),
            pure(
                    "States.Base64Decode",
                    args -> TextNode.valueOf(
                            new String(Base64.getDecoder().decode(text(args, 0)), StandardCharsets.UTF_8))),
            pure("States.Hash", args -> TextNode.valueOf(hash(args))),
            pure("States.JsonMerge", args -> merge(args)),
            pure("States.StringToJson", args -> Json.read(text(args, 0))),
            pure("States.JsonToString", args -> TextNode.valueOf(Json.write(args.getFirst()))),
            pure("States.MathAdd", args -> IntNode.valueOf(whole(args, 0) + whole(args, 1))),
            pure("States.StringSplit", args -> split(text(args, 0), text(args, 1))),
            pure("States.Format", IntrinsicFormat::format),
            Map.entry("States.MathRandom", IntrinsicFunctions::random),
            Map.entry("States.UUID", (args, random) -> TextNode.valueOf(Ids.uuid(random))));

    private IntrinsicFunctions() {}

    private static Map.Entry<String, Function> pure(String name, Pure function) {
        return Map.entry(name, (args, random) -> function.call(args));
    }

    private static ArrayNode array(List<JsonNode> args) {
        return (ArrayNode) args.getFirst();
    }

    private static String text(List<JsonNode> args, int at) {
        if (!args.get(at).isTextual()) {
            throw new IllegalArgumentException("argument " + (at + 1) + " must be a string");
        }
        return args.get(at).textValue();
    }

    private static int whole(List<JsonNode> args, int at) {
        if (!args.get(at).isNumber()) {
            throw new IllegalArgumentException("argument " + (at + 1) + " must be a number");
        }
        return (int) Math.round(args.get(at).doubleValue());
    }

    private static ArrayNode partition(ArrayNode array, int size) {
        if (size <= 0) {
            throw new IllegalArgumentException("the size must be positive");
        }
        var parts = NODES.arrayNode();
        ArrayNode part = NODES.arrayNode();
        for (var item : array) {
            if (part.size() % size == 0) {
                part = parts.addArray();
            }
            part.add(item);
        }
        return parts;
    }

    private static boolean contains(ArrayNode array, JsonNode wanted) {
        return StreamSupport.stream(array.spliterator(), false).anyMatch(wanted::equals);
    }

    private static ArrayNode range(int first, int last, int step) {
        if (step == 0) {
            throw new IllegalArgumentException("the step must not be 0");
        }
        var numbers = NODES.arrayNode();
        for (var n = first; step > 0 ? n <= last : n >= last; n += step) {
            numbers.add(n);
        }
        return numbers;
    }

    private static JsonNode item(ArrayNode array, int index) {
        var item = array.get(index);
        if (item == null) {
            throw new IllegalArgumentException("no element " + index);
        }
        return item;
    }

    private static ArrayNode unique(ArrayNode array) {
        var seen = new LinkedHashSet<JsonNode>();
        array.forEach(seen::add);
        return NODES.arrayNode().addAll(seen);
    }

    private static String hash(List<JsonNode> args) {
        var digest =
                Hashes.hex(args.getFirst().isTextual() ? text(args, 0) : Json.write(args.getFirst()), text(args, 1));
        if (digest == null) {
            throw new IllegalArgumentException("unknown algorithm");
        }
        return digest;
    }

    /** Deep merging is not offered by the service either. */
    private static ObjectNode merge(List<JsonNode> args) {
        if (args.get(2).booleanValue()) {
            throw new IllegalArgumentException("deep merge is not supported");
        }
        return ((ObjectNode) args.get(0)).deepCopy().setAll((ObjectNode) args.get(1));
    }

    private static ArrayNode split(String text, String separators) {
        var quoted = separators
                .chars()
                .mapToObj(c -> "\\x{" + Integer.toHexString(c) + "}")
                .collect(Collectors.joining("", "[", "]"));
        var parts = NODES.arrayNode();
        for (var part : text.split(separators.isEmpty() ? "(?!)" : quoted, -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static JsonNode random(List<JsonNode> args, RandomGenerator random) {
        var source = args.size() > 2 ? new Random(whole(args, 2)) : random;
        return IntNode.valueOf(source.nextInt(whole(args, 0), whole(args, 1)));
    }
}
