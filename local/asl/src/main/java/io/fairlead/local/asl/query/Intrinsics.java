package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Reads and calls intrinsic functions: {@code States.Name(argument, ...)}, nested as one likes. */
final class Intrinsics {
    private final Paths paths;
    private final Cursor in;

    Intrinsics(Paths paths, Cursor in) {
        this.paths = paths;
        this.in = in;
    }

    JsonNode call() throws JsonPath.Missing {
        var name = in.word(c -> Cursor.isIdentifier(c) || c == '.');
        in.expect("(");
        var arguments = new ArrayList<JsonNode>();
        if (!in.acceptSpaced(")")) {
            do {
                arguments.add(argument());
            } while (in.acceptSpaced(","));
            in.expect(")");
        }
        return invoke(name, arguments);
    }

    private JsonNode invoke(String name, List<JsonNode> arguments) {
        var function = IntrinsicFunctions.BY_NAME.get(name);
        if (function == null) {
            throw in.malformed("unknown function " + name);
        }
        try {
            return function.call(arguments, paths.values().random());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException e) {
            throw QueryFailure.named("States.IntrinsicFailure", name + ": " + e.getMessage());
        }
    }

    private JsonNode argument() throws JsonPath.Missing {
        in.skipSpace();
        return switch (in.peek()) {
            case '$' -> paths.path(in);
            case '\'' -> TextNode.valueOf(literal());
            case 'S' -> call();
            default -> {
                var literal = Json.readOrNull(in.word(c -> Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
                if (literal == null) {
                    throw in.malformed("an argument expected");
                }
                yield literal;
            }
        };
    }

    /** Escapes of braces are kept: only States.Format gives them a meaning. */
    private String literal() {
        in.next();
        var out = new StringBuilder();
        while (in.peek() != '\'') {
            if (in.atEnd()) {
                throw in.malformed("a quote is not closed");
            }
            var c = in.next();
            if (c == '\\' && (in.peek() == '\'' || in.peek() == '\\')) {
                c = in.next();
            }
            out.append(c);
        }
        in.next();
        return out.toString();
    }
}
