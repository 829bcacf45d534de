package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/**
 * Resolves what a JSONPath state can name: paths into its data ({@code $.a}), the context object ({@code $$.a}), variables
 * ({@code $a}) and intrinsic functions.
 *
 * @param data what {@code $} stands for
 */
record Paths(Values values, JsonNode data) {
    Paths on(JsonNode other) {
        return new Paths(values, other);
    }

    /** The value of a path or intrinsic function in a field of the state itself. */
    JsonNode field(String path) {
        try {
            return resolve(path);
        } catch (JsonPath.Missing e) {
            throw QueryFailure.terminal("Invalid path '" + path + "' : " + e.getMessage());
        }
    }

    /** The value for a key of a payload template; an element behind the end of an array is null there. */
    JsonNode template(String path, String key) {
        try {
            return resolve(path);
        } catch (JsonPath.Missing e) {
            if (e.isIndex()) {
                return NullNode.getInstance();
            }
            throw QueryFailure.terminal("The JSONPath '" + path + "' specified for the field '" + key
                    + "' could not be found in the input '" + Json.write(data) + "'");
        }
    }

    JsonNode resolve(String path) throws JsonPath.Missing {
        try {
            var in = new Cursor(path.strip());
            var value = in.peek() == '$' ? path(in) : new Intrinsics(this, in).call();
            in.skipSpace();
            if (!in.atEnd()) {
                throw in.malformed("nothing more expected");
            }
            return value;
        } catch (IllegalArgumentException e) {
            throw QueryFailure.terminal("Invalid path '" + path + "': " + e.getMessage());
        }
    }

    JsonNode path(Cursor in) throws JsonPath.Missing {
        in.expect("$");
        if (in.accept("$")) {
            return new JsonPathParser(in).steps().in(values.context());
        }
        var variable = in.word(Character::isJavaIdentifierPart);
        if (variable.isEmpty()) {
            return new JsonPathParser(in).steps().in(data);
        }
        var value = values.variables().get(variable);
        if (value == null) {
            throw new JsonPath.Missing("No such variable: " + variable, false);
        }
        return new JsonPathParser(in).steps().in(value);
    }
}
