package io.fairlead.local.asl.query;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The functions that Step Functions adds to JSONata, and those that must follow the world's clock and chance. */
final class JsonataFunctions {
    private JsonataFunctions() {}

    static void bind(Jsonata.Frame frame, Values values) {
        frame.bind("partition", function("<an:a>", args -> partition((List<?>) args.get(0), whole(args.get(1)))));
        frame.bind(
                "range",
                function("<nnn:a>", args -> range(whole(args.get(0)), whole(args.get(1)), whole(args.get(2)))));
        frame.bind("hash", function("<ss:s>", args -> hash((String) args.get(0), (String) args.get(1))));
        frame.bind("parse", function("<s:x>", args -> JsonataValues.toJava(parse((String) args.get(0)))));
        frame.bind("uuid", function("<:s>", args -> Ids.uuid(values.random())));
        frame.bind("random", function("<n?:n>", args -> random(args, values)));
        frame.bind("millis", function("<:n>", args -> values.now().millis()));
        frame.bind("now", function("<s?s?:s>", args -> now(args, values)));
        // Forbidden: an expression must not be made of data.
        frame.bind("eval", function("<sx?:x>", args -> {
            throw new JException("D3120", -1);
        }));
    }

    private interface Body {
        @Nullable
        Object call(List<?> args);
    }

    private static JFunction function(String signature, Body body) {
        return new JFunction((input, args) -> body.call(args), signature);
    }

    private static List<Object> partition(List<?> list, int size) {
        if (size <= 0) {
            throw new JException("D3137", -1, "the size of a partition must be positive");
        }
        var parts = new ArrayList<Object>();
        for (var from = 0; from < list.size(); from += size) {
            parts.add(new ArrayList<Object>(list.subList(from, Math.min(list.size(), from + size))));
        }
        return parts;
    }

    /** Both ends included. A sequence, not an array: a range of one number is that number (recorded). */
    private static List<Object> range(int first, int last, int step) {
        if (step == 0) {
            throw new JException("D3137", -1, "the step of a range must not be 0");
        }
        var numbers = Utils.createSequence();
        for (var n = first; step > 0 ? n <= last : n >= last; n += step) {
            numbers.add(n);
        }
        return numbers;
    }

    private static String hash(String text, String algorithm) {
        var digest = Hashes.hex(text, algorithm);
        if (digest == null) {
            throw new JException("D3137", -1, "unknown hash algorithm " + algorithm);
        }
        return digest;
    }

    private static com.fasterxml.jackson.databind.JsonNode parse(String text) {
        var tree = Json.readOrNull(text);
        if (tree == null) {
            throw new JException("D3137", -1, "not a JSON text");
        }
        return tree;
    }

    private static double random(List<?> args, Values values) {
        var seed = args.isEmpty() ? null : args.get(0);
        return seed instanceof Number n
                ? new Random(n.longValue()).nextDouble()
                : values.random().nextDouble();
    }

    private static String now(List<?> args, Values values) {
        var picture = args.isEmpty() ? null : (String) args.get(0);
        var zone = args.size() < 2 ? null : (String) args.get(1);
        return Functions.dateTimeFromMillis(values.now().millis(), picture, zone);
    }

    private static int whole(@Nullable Object number) {
        return number instanceof Number n ? n.intValue() : 0;
    }
}
