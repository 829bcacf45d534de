package io.fairlead.local.aws.dynamodb.expression;

import io.fairlead.local.aws.dynamodb.expression.Condition.And;
import io.fairlead.local.aws.dynamodb.expression.Condition.BeginsWith;
import io.fairlead.local.aws.dynamodb.expression.Condition.Between;
import io.fairlead.local.aws.dynamodb.expression.Condition.Compare;
import io.fairlead.local.aws.dynamodb.expression.Condition.Contains;
import io.fairlead.local.aws.dynamodb.expression.Condition.Exists;
import io.fairlead.local.aws.dynamodb.expression.Condition.HasType;
import io.fairlead.local.aws.dynamodb.expression.Condition.In;
import io.fairlead.local.aws.dynamodb.expression.Condition.Not;
import io.fairlead.local.aws.dynamodb.expression.Condition.Or;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.BiFunction;

/** Recursive descent over the grammar of conditions: OR binds weakest, then AND, then NOT. */
final class ConditionParser {
    private static final Set<String> COMPARATORS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private final Placeholders placeholders;
    private final PathParser paths;

    ConditionParser(Tokens tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.placeholders = placeholders;
        this.paths = new PathParser(tokens, placeholders);
    }

    Condition parse() {
        var condition = or();
        if (!tokens.atEnd()) {
            throw tokens.unexpected();
        }
        return condition;
    }

    private Condition or() {
        var left = and();
        while (tokens.accept("OR")) {
            left = new Or(left, and());
        }
        return left;
    }

    private Condition and() {
        var left = not();
        while (tokens.accept("AND")) {
            left = new And(left, not());
        }
        return left;
    }

    private Condition not() {
        return tokens.accept("NOT") ? new Not(not()) : primary();
    }

    private Condition primary() {
        if (tokens.accept("(")) {
            var inner = or();
            tokens.expect(")");
            return inner;
        }
        if (tokens.acceptFunction("attribute_exists")) {
            return closed(new Exists(paths.path()));
        }
        if (tokens.acceptFunction("attribute_not_exists")) {
            return closed(new Not(new Exists(paths.path())));
        }
        if (tokens.acceptFunction("attribute_type")) {
            var path = paths.path();
            tokens.expect(",");
            return closed(new HasType(path, operand()));
        }
        if (tokens.acceptFunction("begins_with")) {
            return two(BeginsWith::new);
        }
        if (tokens.acceptFunction("contains")) {
            return two(Contains::new);
        }
        return comparison(operand());
    }

    private Condition comparison(Operand left) {
        if (tokens.accept("BETWEEN")) {
            var low = operand();
            tokens.expect("AND");
            return new Between(left, low, operand());
        }
        if (tokens.accept("IN")) {
            tokens.expect("(");
            var candidates = new ArrayList<Operand>();
            do {
                candidates.add(operand());
            } while (tokens.accept(","));
            return closed(new In(left, candidates));
        }
        if (!COMPARATORS.contains(tokens.peek())) {
            throw tokens.unexpected();
        }
        return new Compare(left, tokens.take(), operand());
    }

    private Condition two(BiFunction<Operand, Operand, Condition> function) {
        var first = operand();
        tokens.expect(",");
        return closed(function.apply(first, operand()));
    }

    private Condition closed(Condition condition) {
        tokens.expect(")");
        return condition;
    }

    private Operand operand() {
        if (tokens.acceptFunction("size")) {
            var size = new Operand.Size(paths.path());
            tokens.expect(")");
            return size;
        }
        return tokens.peek().startsWith(":")
                ? new Operand.Literal(placeholders.value(tokens.take(), tokens.kind()))
                : new Operand.Attribute(paths.path());
    }
}
