package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** TransactWriteItems: all or nothing. */
final class Transactions {
    private static final int MAX_ACTIONS = 100;
    private static final Map<String, BiFunction<Table, ObjectNode, Write>> KINDS =
            Map.of("Put", Write::put, "Update", Write::update, "Delete", Write::delete, "ConditionCheck", Write::check);

    private final Tables tables;

    Transactions(Tables tables) {
        this.tables = tables;
    }

    ObjectNode write(ObjectNode request) {
        var writes = parse(request.path("TransactItems"));
        refuseRepeatedItems(writes);
        if (!writes.stream().allMatch(Write::allowed)) {
            throw cancelled(writes);
        }
        // All results before the first is stored: an update that cannot be applied must leave nothing behind.
        var results = new ArrayList<Runnable>();
        for (var write : writes) {
            var result = write.result();
            results.add(() -> write.store(result));
        }
        results.forEach(Runnable::run);
        return Json.object();
    }

    private List<Write> parse(JsonNode items) {
        if (items.isEmpty() || items.size() > MAX_ACTIONS) {
            throw AwsError.of(
                    "ValidationException",
                    "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: "
                            + "Member must have length less than or equal to " + MAX_ACTIONS
                            + " and greater than or equal to 1");
        }
        var writes = new ArrayList<Write>();
        for (var item : items) {
            var kind = item.fieldNames().next();
            var parser = KINDS.get(kind);
            if (parser == null || !(item.get(kind) instanceof ObjectNode action)) {
                throw AwsError.of(
                        "ValidationException",
                        "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
            }
            writes.add(parser.apply(tables.of(action), action));
        }
        return writes;
    }

    private static void refuseRepeatedItems(List<Write> writes) {
        var seen = new HashSet<String>();
        for (var write : writes) {
            if (!seen.add(write.table().name() + write.key())) {
                throw AwsError.of(
                        "ValidationException", "Transaction request cannot include multiple operations on one item");
            }
        }
    }

    private static AwsError cancelled(List<Write> writes) {
        var reasons = Json.array();
        var codes = new ArrayList<String>();
        for (var write : writes) {
            var reason = reasons.addObject();
            if (write.allowed()) {
                reason.put("Code", "None");
            } else {
                reason.put("Code", "ConditionalCheckFailed").put("Message", "The conditional request failed");
                var present = write.present();
                if (present != null && write.returnOld()) {
                    reason.set("Item", present);
                }
            }
            codes.add(reason.get("Code").asText());
        }
        return AwsError.of(
                        "TransactionCanceledException",
                        "Transaction cancelled, please refer cancellation reasons for specific reasons ["
                                + String.join(", ", codes) + "]")
                .with("CancellationReasons", reasons);
    }
}
