package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;
import java.util.ArrayList;
import java.util.HashSet;

/** BatchGetItem and BatchWriteItem: single reads and writes in one request, nothing left unprocessed. */
final class Batches {
    private static final int MAX_READS = 100;
    private static final int MAX_WRITES = 25;

    private final Tables tables;
    private final Reads reads;

    Batches(Tables tables, Reads reads) {
        this.tables = tables;
        this.reads = reads;
    }

    ObjectNode get(ObjectNode request) {
        var responses = Json.object();
        var count = 0;
        for (var entry : request.path("RequestItems").properties()) {
            var found = responses.putArray(entry.getKey());
            for (var key : entry.getValue().path("Keys")) {
                refuse(++count > MAX_READS, "Too many items requested for the BatchGetItem call");
                ObjectNode single = entry.getValue().deepCopy();
                single.remove("Keys");
                single.put("TableName", entry.getKey()).set("Key", key);
                var item = reads.get(single);
                if (item.has("Item")) {
                    found.add(item.get("Item"));
                }
            }
        }
        var answer = Json.object();
        answer.set("Responses", responses);
        answer.putObject("UnprocessedKeys");
        return answer;
    }

    ObjectNode write(ObjectNode request) {
        var writes = new ArrayList<Write>();
        var seen = new HashSet<String>();
        for (var entry : request.path("RequestItems").properties()) {
            var table = tables.of(Json.object().put("TableName", entry.getKey()));
            for (var each : entry.getValue()) {
                var write = each.path("PutRequest") instanceof ObjectNode put
                        ? Write.put(table, put)
                        : Write.delete(table, (ObjectNode) each.path("DeleteRequest"));
                refuse(!seen.add(table.name() + write.key()), "Provided list of item keys contains duplicates");
                writes.add(write);
            }
        }
        refuse(writes.size() > MAX_WRITES, "Too many items requested for the BatchWriteItem call");
        writes.forEach(write -> write.store(write.result()));
        var answer = Json.object();
        answer.putObject("UnprocessedItems");
        return answer;
    }

    private static void refuse(boolean when, String message) {
        if (when) {
            throw AwsError.of("ValidationException", message);
        }
    }
}
