package io.fairlead.aws.store;

import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * All items of one topology. Every read is consistent: what a function has recorded, the next one must see.
 *
 * @param table its name
 */
record Partition(DynamoDbClient client, String table, String topology) {
    static final AwsCalls CALLS = new AwsCalls("DynamoDB", AwsErrors.DYNAMO_DB);
    private static final Set<String> CONDITION_FAILED = Set.of("ConditionalCheckFailedException");
    /** A transaction also loses against a competitor that is still under way. */
    private static final Set<String> TRANSACTION_LOST = Set.of("TransactionCanceledException");

    Map<String, AttributeValue> key(String item) {
        return Map.of("topology", Attributes.text(topology), "item", Attributes.text(item));
    }

    /** An item with its key. */
    Map<String, AttributeValue> item(String item, Map<String, AttributeValue> attributes) {
        var whole = new HashMap<>(attributes);
        whole.putAll(key(item));
        return whole;
    }

    Optional<Map<String, AttributeValue>> get(String item) {
        var found = CALLS.call(
                doing("reading", item),
                () -> client.getItem(get -> get.tableName(table).key(key(item)).consistentRead(true)));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    /** Those whose name begins with the prefix, in the order of their names. */
    List<Map<String, AttributeValue>> list(String prefix) {
        return CALLS.call(
                doing("listing", prefix),
                () -> client
                        .queryPaginator(query -> query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("#topology = :topology AND begins_with(#item, :prefix)")
                                .expressionAttributeNames(Map.of("#topology", "topology", "#item", "item"))
                                .expressionAttributeValues(Map.of(
                                        ":topology", Attributes.text(topology), ":prefix", Attributes.text(prefix))))
                        .items()
                        .stream()
                        .toList());
    }

    void put(String item, Map<String, AttributeValue> attributes) {
        CALLS.call(
                doing("writing", item),
                () -> client.putItem(put -> put.tableName(table).item(item(item, attributes))));
    }

    /**
     * Writes the item if the condition holds.
     *
     * @param names the attributes of the condition, each to be written with a {@code #} before it
     * @return whether it did
     */
    boolean putIf(String item, Map<String, AttributeValue> attributes, String condition, String... names) {
        return CALLS.find(
                        doing("writing", item),
                        CONDITION_FAILED,
                        () -> client.putItem(put -> put.tableName(table)
                                .item(item(item, attributes))
                                .conditionExpression(condition)
                                .expressionAttributeNames(placeholders(Set.of(names)))))
                .isPresent();
    }

    /**
     * Changes some attributes and leaves the others.
     *
     * @param defaults are set only where there is no such attribute
     */
    void set(String item, Map<String, AttributeValue> attributes, Map<String, AttributeValue> defaults) {
        var update = new Assignments().set(attributes).setAbsent(defaults);
        CALLS.call(
                doing("writing", item),
                () -> client.updateItem(change -> change.tableName(table)
                        .key(key(item))
                        .updateExpression(update.expression())
                        .expressionAttributeNames(update.names())
                        .expressionAttributeValues(update.values())));
    }

    /** All or none; false when a condition of one of them does not hold. */
    boolean transact(String item, List<TransactWriteItem> writes) {
        return CALLS.find(
                        doing("writing", item),
                        TRANSACTION_LOST,
                        () -> client.transactWriteItems(transaction -> transaction.transactItems(writes)))
                .isPresent();
    }

    void delete(String item) {
        CALLS.call(
                doing("deleting", item),
                () -> client.deleteItem(delete -> delete.tableName(table).key(key(item))));
    }

    static Map<String, String> placeholders(Set<String> names) {
        var placeholders = new LinkedHashMap<String, String>();
        names.forEach(name -> placeholders.put("#" + name, name));
        return placeholders;
    }

    private String doing(String verb, String item) {
        return verb + " " + item + " of topology " + topology;
    }
}
