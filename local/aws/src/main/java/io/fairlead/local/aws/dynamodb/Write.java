package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Condition;
import io.fairlead.local.aws.dynamodb.expression.Placeholders;
import io.fairlead.local.aws.dynamodb.expression.Update;
import io.fairlead.local.aws.dynamodb.expression.Values;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One conditional change of one item: what every kind of write comes down to.
 *
 * @param table where
 * @param key of the item
 * @param condition under which it is done
 * @param change from the item as it is (empty when there is none) to what it shall be (null for none)
 * @param updated the places that an update changes; empty for other writes
 * @param returnOld whether a failed condition's error carries the item
 */
record Write(
        Table table,
        ItemKey key,
        Condition condition,
        UnaryOperator<@Nullable ObjectNode> change,
        Update updated,
        boolean returnOld) {
    private static final Update NOTHING = new Update(List.of());

    static Write put(Table table, ObjectNode request) {
        if (!(request.path("Item") instanceof ObjectNode given)) {
            throw missing("item");
        }
        var item = Values.storedItem(given);
        Table.refuseTooLarge(item, "Item size has exceeded the maximum allowed size");
        return of(table, table.keys().ofItem(item), request, present -> item);
    }

    static Write delete(Table table, ObjectNode request) {
        return of(table, key(table, request), request, present -> null);
    }

    static Write check(Table table, ObjectNode request) {
        return of(table, key(table, request), request, present -> present);
    }

    static Write update(Table table, ObjectNode request) {
        var key = key(table, request);
        var placeholders = Placeholders.of(request);
        var condition = condition(request, placeholders);
        var expression = Json.text(request, "UpdateExpression");
        var update = expression == null ? NOTHING : Update.parse(expression, placeholders);
        placeholders.refuseUnused();
        refuseKeyChange(table, update);
        var keyAttributes = Values.storedItem(request.get("Key"));
        UnaryOperator<@Nullable ObjectNode> change = present -> {
            var item = update.apply(present == null ? keyAttributes : present);
            Table.refuseTooLarge(item, "Item size to update has exceeded the maximum allowed size");
            return item;
        };
        return new Write(table, key, condition, change, update, returnsOld(request));
    }

    @Nullable
    ObjectNode present() {
        return table.get(key);
    }

    /** The item that would fail the condition, when there is such a failure. */
    boolean allowed() {
        var present = present();
        return condition.test(present == null ? Json.object() : present);
    }

    /** What the item would become. */
    @Nullable
    ObjectNode result() {
        return change.apply(present());
    }

    void store(@Nullable ObjectNode result) {
        table.put(key, result);
    }

    private static Write of(Table table, ItemKey key, ObjectNode request, UnaryOperator<@Nullable ObjectNode> change) {
        var placeholders = Placeholders.of(request);
        var condition = condition(request, placeholders);
        placeholders.refuseUnused();
        return new Write(table, key, condition, change, NOTHING, returnsOld(request));
    }

    private static Condition condition(ObjectNode request, Placeholders placeholders) {
        var expression = Json.text(request, "ConditionExpression");
        return expression == null
                ? new Condition.Always()
                : Condition.parse(expression, "ConditionExpression", placeholders);
    }

    private static ItemKey key(Table table, ObjectNode request) {
        JsonNode key = request.path("Key");
        if (!key.isObject()) {
            throw missing("key");
        }
        return table.keys().ofKey(key);
    }

    private static void refuseKeyChange(Table table, Update update) {
        for (var path : update.paths()) {
            if (table.keys().names().contains(path.attribute())) {
                throw AwsError.of(
                        "ValidationException",
                        "One or more parameter values were invalid: Cannot update attribute " + path.attribute()
                                + ". This attribute is part of the key");
            }
        }
    }

    private static boolean returnsOld(ObjectNode request) {
        return "ALL_OLD".equals(Json.text(request, "ReturnValuesOnConditionCheckFailure"));
    }

    private static AwsError missing(String member) {
        return AwsError.of(
                "ValidationException",
                "1 validation error detected: Value null at '" + member
                        + "' failed to satisfy constraint: Member must not be null");
    }
}
