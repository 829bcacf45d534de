package io.fairlead.local.aws.dynamodb.expression;

import java.util.ArrayList;
import java.util.Locale;

/** Reads document paths, and whole projections. */
final class PathParser {
    private final Tokens tokens;
    private final Placeholders placeholders;

    PathParser(Tokens tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.placeholders = placeholders;
    }

    Path path() {
        var steps = new ArrayList<Path.Step>();
        steps.add(member());
        while (true) {
            if (tokens.accept(".")) {
                steps.add(member());
            } else if (tokens.accept("[")) {
                steps.add(new Path.Index(position()));
                tokens.expect("]");
            } else {
                return new Path(steps);
            }
        }
    }

    private Path.Member member() {
        var token = tokens.peek();
        if (token.startsWith("#")) {
            return new Path.Member(placeholders.name(tokens.take(), tokens.kind()));
        }
        if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
            throw tokens.unexpected();
        }
        if (ReservedWords.contains(token.toUpperCase(Locale.ROOT))) {
            throw Values.invalid(
                    "Invalid " + tokens.kind() + ": Attribute name is a reserved keyword; reserved keyword: " + token);
        }
        return new Path.Member(tokens.take());
    }

    private int position() {
        var token = tokens.take();
        if (!token.chars().allMatch(Character::isDigit)) {
            throw tokens.unexpected();
        }
        return Integer.parseInt(token);
    }
}
