package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Condition;
import io.fairlead.local.aws.dynamodb.expression.Values;
import io.fairlead.local.aws.wire.Json;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One page of a Query or Scan: ends at the caller's limit or at 1 MB, both counted before the filter. */
final class Page {
    private static final int MAX_BYTES = 1 << 20;

    private final KeySchema keys;
    private final int limit;
    private final Condition filter;
    private final UnaryOperator<ObjectNode> projection;
    private final ArrayNode items = Json.array();
    private int scanned;
    private int bytes;
    private @Nullable ObjectNode last;

    Page(KeySchema keys, int limit, Condition filter, UnaryOperator<ObjectNode> projection) {
        this.keys = keys;
        this.limit = limit;
        this.filter = filter;
        this.projection = projection;
    }

    boolean full() {
        return scanned >= limit || bytes >= MAX_BYTES;
    }

    void evaluate(ObjectNode item) {
        scanned++;
        bytes += Values.itemBytes(item);
        last = item;
        if (filter.test(item)) {
            items.add(projection.apply(item));
        }
    }

    ObjectNode answer(boolean countOnly) {
        var answer = Json.object().put("Count", items.size()).put("ScannedCount", scanned);
        if (!countOnly) {
            answer.set("Items", items);
        }
        // A page that is full has a key to go on from, even when nothing follows: the caller finds out by asking.
        if (full() && last != null) {
            answer.set("LastEvaluatedKey", keys.keyOf(last));
        }
        return answer;
    }
}
