package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Values;
import io.fairlead.local.aws.wire.AwsError;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One table and its items. */
final class Table {
    /** 400 KB, names and values together. */
    private static final int MAX_ITEM_BYTES = 400 * 1024;

    private final String name;
    private final KeySchema keys;
    private final Instant created;
    private final String id;
    private final TreeMap<ItemKey, ObjectNode> items = new TreeMap<>();

    Table(String name, KeySchema keys, Instant created, String id) {
        this.name = name;
        this.keys = keys;
        this.created = created;
        this.id = id;
    }

    String name() {
        return name;
    }

    KeySchema keys() {
        return keys;
    }

    Instant created() {
        return created;
    }

    String id() {
        return id;
    }

    @Nullable
    ObjectNode get(ItemKey key) {
        return items.get(key);
    }

    /** Writes the item, or removes it when it is null. */
    void put(ItemKey key, @Nullable ObjectNode item) {
        if (item == null) {
            items.remove(key);
        } else {
            items.put(key, item);
        }
    }

    /** All items in their order. */
    NavigableMap<ItemKey, ObjectNode> items() {
        return items;
    }

    /** The items of one partition in the order of their sort keys. */
    NavigableMap<ItemKey, ObjectNode> partition(ObjectNode value) {
        var partition = new TreeMap<ItemKey, ObjectNode>();
        for (var entry : items.tailMap(new ItemKey(value, null), true).entrySet()) {
            if (!Values.equal(entry.getKey().partition(), value)) {
                break;
            }
            partition.put(entry.getKey(), entry.getValue());
        }
        return partition;
    }

    Collection<ObjectNode> contents() {
        return items.values();
    }

    static void refuseTooLarge(ObjectNode item, String message) {
        if (Values.itemBytes(item) > MAX_ITEM_BYTES) {
            throw AwsError.of("ValidationException", message);
        }
    }
}
