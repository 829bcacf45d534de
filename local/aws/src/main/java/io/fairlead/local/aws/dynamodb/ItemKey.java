package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Values;
import org.jspecify.annotations.Nullable;

/**
 * Where an item lies in its table.
 *
 * @param partition value of the partition key
 * @param sort value of the sort key; null in a table without one, and to mean the place before all of the partition
 */
record ItemKey(ObjectNode partition, @Nullable ObjectNode sort) implements Comparable<ItemKey> {
    @Override
    public int compareTo(ItemKey other) {
        // Assumed: AWS orders partitions by a hash of its own; by value is at least repeatable.
        var byPartition = compare(partition, other.partition);
        if (byPartition != 0) {
            return byPartition;
        }
        if (sort == null || other.sort == null) {
            return Boolean.compare(sort != null, other.sort != null);
        }
        return compare(sort, other.sort);
    }

    private static int compare(ObjectNode left, ObjectNode right) {
        var order = Values.compare(left, right);
        if (order == null) {
            throw new IllegalStateException("the values of a key have one type, checked before");
        }
        return order;
    }
}
