package io.fairlead.local.aws.dynamodb.expression;

import io.fairlead.local.aws.wire.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of one expression, read from left to right. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("\\s*(<>|<=|>=|[=<>(),.\\[\\]+-]|[#:]?[A-Za-z0-9_]+)\\s*");
    private static final String END = "<EOF>";

    private final String expression;
    private final String kind;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    /**
     * Takes an expression apart.
     *
     * @param kind the request's parameter, for messages: {@code ConditionExpression} and so on
     */
    Tokens(String expression, String kind) {
        this.expression = expression;
        this.kind = kind;
        if (expression.isBlank()) {
            throw Values.invalid("Invalid " + kind + ": The expression can not be empty;");
        }
        var matcher = TOKEN.matcher(expression);
        var end = 0;
        while (end < expression.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw syntaxError(expression.substring(end, end + 1), end);
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
    }

    String kind() {
        return kind;
    }

    String peek() {
        return next < tokens.size() ? tokens.get(next) : END;
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    String take() {
        var token = peek();
        if (atEnd()) {
            throw unexpected();
        }
        next++;
        return token;
    }

    /** Takes the token if it is this one; keywords in any case. */
    boolean accept(String expected) {
        if (peek().equalsIgnoreCase(expected)) {
            next++;
            return true;
        }
        return false;
    }

    /** Takes the name of a function if an opening bracket follows it. */
    boolean acceptFunction(String name) {
        var call = peek().equals(name)
                && next + 1 < tokens.size()
                && tokens.get(next + 1).equals("(");
        next += call ? 2 : 0;
        return call;
    }

    void expect(String expected) {
        if (!accept(expected)) {
            throw unexpected();
        }
    }

    AwsError unexpected() {
        return syntaxError(
                peek(), Math.max(0, expression.toLowerCase(Locale.ROOT).indexOf(peek().toLowerCase(Locale.ROOT))));
    }

    private AwsError syntaxError(String token, int position) {
        var near = expression.substring(Math.max(0, position - 10), Math.min(expression.length(), position + 12));
        return Values.invalid(
                "Invalid " + kind + ": Syntax error; token: \"" + token + "\", near: \"" + near.strip() + "\"");
    }
}
