package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Condition;
import io.fairlead.local.aws.dynamodb.expression.Placeholders;
import io.fairlead.local.aws.dynamodb.expression.Projection;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.NavigableMap;
import java.util.function.UnaryOperator;

/** GetItem, Query, Scan. Every read is consistent. */
final class Reads {
    private final Tables tables;

    Reads(Tables tables) {
        this.tables = tables;
    }

    ObjectNode get(ObjectNode request) {
        var table = tables.of(request);
        var placeholders = Placeholders.of(request);
        var projection = projection(request, placeholders);
        placeholders.refuseUnused();
        var item = table.get(table.keys().ofKey(request.path("Key")));
        var answer = Json.object();
        if (item != null) {
            answer.set("Item", projection.apply(item));
        }
        return answer;
    }

    ObjectNode query(ObjectNode request) {
        var table = tables.of(request);
        refuseIndex(request);
        var placeholders = Placeholders.of(request);
        var keys = KeyCondition.parse(request, table.keys(), placeholders);
        var forward = request.path("ScanIndexForward").asBoolean(true);
        var partition = table.partition(keys.partition());
        return page(request, table, placeholders, forward ? partition : partition.descendingMap(), keys.sort());
    }

    ObjectNode scan(ObjectNode request) {
        var table = tables.of(request);
        refuseIndex(request);
        return page(request, table, Placeholders.of(request), table.items(), new Condition.Always());
    }

    private static ObjectNode page(
            ObjectNode request,
            Table table,
            Placeholders placeholders,
            NavigableMap<ItemKey, ObjectNode> items,
            Condition keys) {
        var expression = Json.text(request, "FilterExpression");
        var filter = expression == null
                ? new Condition.Always()
                : Condition.parse(expression, "FilterExpression", placeholders);
        var projection = projection(request, placeholders);
        placeholders.refuseUnused();
        JsonNode start = request.path("ExclusiveStartKey");
        var rest = start.isObject() ? items.tailMap(table.keys().ofKey(start), false) : items;
        var page = new Page(table.keys(), request.path("Limit").asInt(Integer.MAX_VALUE), filter, projection);
        for (var item : rest.values()) {
            if (page.full()) {
                break;
            }
            if (keys.test(item)) {
                page.evaluate(item);
            }
        }
        return page.answer("COUNT".equals(Json.text(request, "Select")));
    }

    private static UnaryOperator<ObjectNode> projection(ObjectNode request, Placeholders placeholders) {
        var expression = Json.text(request, "ProjectionExpression");
        return expression == null ? ObjectNode::deepCopy : Projection.parse(expression, placeholders)::of;
    }

    private static void refuseIndex(ObjectNode request) {
        var index = Json.text(request, "IndexName");
        if (index != null) {
            throw AwsError.of("ValidationException", "The table does not have the specified index: " + index);
        }
    }
}
