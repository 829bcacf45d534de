package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Projection;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** PutItem, UpdateItem, DeleteItem. */
final class Writes {
    private final Tables tables;

    Writes(Tables tables) {
        this.tables = tables;
    }

    ObjectNode put(ObjectNode request) {
        return perform(request, Write::put);
    }

    ObjectNode update(ObjectNode request) {
        return perform(request, Write::update);
    }

    ObjectNode delete(ObjectNode request) {
        return perform(request, Write::delete);
    }

    private ObjectNode perform(ObjectNode request, BiFunction<Table, ObjectNode, Write> parse) {
        var write = parse.apply(tables.of(request), request);
        var before = write.present();
        if (!write.allowed()) {
            var refused = AwsError.of("ConditionalCheckFailedException", "The conditional request failed");
            throw before != null && write.returnOld() ? refused.with("Item", before) : refused;
        }
        var after = write.result();
        write.store(after);
        var attributes = returned(Json.text(request, "ReturnValues", "NONE"), write, before, after);
        var answer = Json.object();
        if (attributes != null && !attributes.isEmpty()) {
            answer.set("Attributes", attributes);
        }
        return answer;
    }

    private static @Nullable ObjectNode returned(
            String wanted, Write write, @Nullable ObjectNode before, @Nullable ObjectNode after) {
        var updated = new Projection(write.updated().paths());
        return switch (wanted) {
            case "NONE" -> null;
            case "ALL_OLD" -> before;
            case "ALL_NEW" -> after;
            case "UPDATED_OLD" -> before == null ? null : updated.of(before);
            case "UPDATED_NEW" -> after == null ? null : updated.of(after);
            default -> throw AwsError.of("ValidationException", "Return values set to invalid value");
        };
    }
}
