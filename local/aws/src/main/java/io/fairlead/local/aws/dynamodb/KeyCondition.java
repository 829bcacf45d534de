package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Condition;
import io.fairlead.local.aws.dynamodb.expression.Condition.And;
import io.fairlead.local.aws.dynamodb.expression.Condition.BeginsWith;
import io.fairlead.local.aws.dynamodb.expression.Condition.Between;
import io.fairlead.local.aws.dynamodb.expression.Condition.Compare;
import io.fairlead.local.aws.dynamodb.expression.Operand;
import io.fairlead.local.aws.dynamodb.expression.Placeholders;
import io.fairlead.local.aws.dynamodb.expression.Values;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code KeyConditionExpression}: one partition, and optionally a condition on the sort key.
 *
 * @param partition the value of the partition key
 * @param sort what the sort key must meet
 */
record KeyCondition(ObjectNode partition, Condition sort) {
    static KeyCondition parse(ObjectNode request, KeySchema keys, Placeholders placeholders) {
        var expression = Json.text(request, "KeyConditionExpression");
        if (expression == null) {
            throw invalid(
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }
        var parts = parts(Condition.parse(expression, "KeyConditionExpression", placeholders));
        ObjectNode partition = null;
        Condition sort = new Condition.Always();
        for (var part : parts) {
            var attribute = attribute(part);
            if (attribute.equals(keys.partition().name())) {
                partition = partition(part);
            } else if (keys.sort() != null && attribute.equals(keys.sort().name())) {
                sort = part;
            } else {
                throw invalid("Query condition missed key schema element: "
                        + (partition == null ? keys.partition().name() : attribute));
            }
        }
        return new KeyCondition(required(partition, keys), sort);
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof And(var left, var right) ? List.of(left, right) : List.of(condition);
    }

    private static String attribute(Condition part) {
        var operand = switch (part) {
            case Compare(var left, var operator, var right) when !operator.equals("<>") -> left;
            case Between(var value, var low, var high) -> value;
            case BeginsWith(var value, var prefix) -> value;
            default -> throw invalid("Query key condition not supported");
        };
        if (operand instanceof Operand.Attribute(var path) && path.steps().size() == 1) {
            return path.attribute();
        }
        throw invalid("Query key condition not supported");
    }

    private static ObjectNode partition(Condition part) {
        if (part instanceof Compare(var left, var operator, Operand.Literal(var value)) && operator.equals("=")) {
            return Values.stored(value);
        }
        throw invalid("Query key condition not supported");
    }

    private static ObjectNode required(@Nullable ObjectNode partition, KeySchema keys) {
        if (partition == null) {
            throw invalid("Query condition missed key schema element: "
                    + keys.partition().name());
        }
        if (!partition.has(keys.partition().type())) {
            throw invalid(
                    "One or more parameter values were invalid: Condition parameter type does not match schema type");
        }
        return partition;
    }

    private static AwsError invalid(String message) {
        return AwsError.of("ValidationException", message);
    }
}
