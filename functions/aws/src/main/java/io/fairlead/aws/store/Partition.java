package io.fairlead.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.api.AwsRefusal;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All items of one topology. Every read is consistent: what a function has recorded, the next one must see.
 *
 * @param table its name
 */
record Partition(JsonApi dynamoDb, String table, String topology) {
    private static final AwsCalls CALLS = new AwsCalls("DynamoDB", AwsErrors.DYNAMO_DB);
    private static final Set<String> CONDITION_FAILED = Set.of("ConditionalCheckFailedException");
    /** Among the reasons of a transaction that was cancelled; it also loses against a competitor that is still under way. */
    private static final List<String> LOST = List.of("ConditionalCheckFailed", "TransactionConflict");

    Map<String, JsonNode> key(String item) {
        return Map.of("topology", Attributes.text(topology), "item", Attributes.text(item));
    }

    /** An item with its key. */
    Map<String, JsonNode> item(String item, Map<String, JsonNode> attributes) {
        var whole = new HashMap<>(attributes);
        whole.putAll(key(item));
        return whole;
    }

    Optional<Map<String, JsonNode>> get(String item) {
        var request = onTable().put("ConsistentRead", true);
        request.set("Key", object(key(item)));
        var found = CALLS.call(doing("reading", item), () -> dynamoDb.call("GetItem", request));
        return Optional.of(found.path("Item")).filter(JsonNode::isObject).map(Partition::attributes);
    }

    /** Those whose name begins with the prefix, in the order of their names. */
    List<Map<String, JsonNode>> list(String prefix) {
        var query = onTable()
                .put("ConsistentRead", true)
                .put("KeyConditionExpression", "#topology = :topology AND begins_with(#item, :prefix)");
        query.set("ExpressionAttributeNames", texts(Map.of("#topology", "topology", "#item", "item")));
        query.set(
                "ExpressionAttributeValues",
                object(Map.of(":topology", Attributes.text(topology), ":prefix", Attributes.text(prefix))));
        return pages(dynamoDb, "Query", query, doing("listing", prefix));
    }

    /** All items of a Query or Scan. */
    static List<Map<String, JsonNode>> pages(JsonApi dynamoDb, String operation, ObjectNode request, String what) {
        var items = new ArrayList<Map<String, JsonNode>>();
        CALLS.call(what, () -> dynamoDb.pages(operation, request, "LastEvaluatedKey", "ExclusiveStartKey"))
                .forEach(page -> page.path("Items").forEach(item -> items.add(attributes(item))));
        return items;
    }

    void put(String item, Map<String, JsonNode> attributes) {
        CALLS.call(doing("writing", item), () -> dynamoDb.call("PutItem", putting(item, attributes)));
    }

    /**
     * Writes the item if the condition holds.
     *
     * @param names the attributes of the condition, each to be written with a {@code #} before it
     * @return whether it did
     */
    boolean putIf(String item, Map<String, JsonNode> attributes, String condition, String... names) {
        var request = putting(item, attributes).put("ConditionExpression", condition);
        request.set("ExpressionAttributeNames", texts(placeholders(Set.of(names))));
        return CALLS.find(doing("writing", item), CONDITION_FAILED, () -> dynamoDb.call("PutItem", request))
                .isPresent();
    }

    /**
     * Changes some attributes and leaves the others.
     *
     * @param defaults are set only where there is no such attribute
     */
    void set(String item, Map<String, JsonNode> attributes, Map<String, JsonNode> defaults) {
        var update = new Assignments().set(attributes).setAbsent(defaults);
        CALLS.call(doing("writing", item), () -> dynamoDb.call("UpdateItem", updating(item, update)));
    }

    /** Changes some attributes of an item that has this one, and does nothing where there is none: it may be going. */
    void change(String item, String having, Map<String, JsonNode> attributes) {
        var request = updating(item, new Assignments().set(attributes))
                .put("ConditionExpression", "attribute_exists(#" + having + ")");
        request.withObject("/ExpressionAttributeNames").put("#" + having, having);
        CALLS.find(doing("writing", item), CONDITION_FAILED, () -> dynamoDb.call("UpdateItem", request));
    }

    /** All or none; false when a condition of one of them does not hold. */
    boolean transact(String item, ArrayNode writes) {
        var request = Json.object().<ObjectNode>set("TransactItems", writes);
        return CALLS.call(doing("writing", item), () -> isDone(request));
    }

    private boolean isDone(ObjectNode transaction) {
        try {
            dynamoDb.call("TransactWriteItems", transaction);
            return true;
        } catch (AwsRefusal refused) {
            if (refused.code().equals("TransactionCanceledException")
                    && LOST.stream().anyMatch(refused.reason()::contains)) {
                return false;
            }
            throw refused;
        }
    }

    void delete(String item) {
        CALLS.call(doing("deleting", item), () -> dynamoDb.call("DeleteItem", deleting(item)));
    }

    /** Deletes the item as long as it has this value. */
    void deleteIf(String item, String name, JsonNode value) {
        var request = deleting(item).put("ConditionExpression", "#" + name + " = :" + name);
        request.set("ExpressionAttributeNames", texts(Map.of("#" + name, name)));
        request.set("ExpressionAttributeValues", object(Map.of(":" + name, value)));
        CALLS.find(doing("deleting", item), CONDITION_FAILED, () -> dynamoDb.call("DeleteItem", request));
    }

    private ObjectNode deleting(String item) {
        return onTable().set("Key", object(key(item)));
    }

    /** The input of PutItem. */
    ObjectNode putting(String item, Map<String, JsonNode> attributes) {
        var request = onTable();
        request.set("Item", object(item(item, attributes)));
        return request;
    }

    /** The input of UpdateItem. */
    ObjectNode updating(String item, Assignments update) {
        var request = onTable().put("UpdateExpression", update.expression());
        request.set("Key", object(key(item)));
        request.set("ExpressionAttributeNames", texts(update.names()));
        request.set("ExpressionAttributeValues", object(update.values()));
        return request;
    }

    private ObjectNode onTable() {
        return Json.object().put("TableName", table);
    }

    private static ObjectNode object(Map<String, JsonNode> members) {
        return Json.object().setAll(members);
    }

    private static ObjectNode texts(Map<String, String> members) {
        var texts = Json.object();
        members.forEach(texts::put);
        return texts;
    }

    private static Map<String, JsonNode> attributes(JsonNode item) {
        var attributes = new HashMap<String, JsonNode>();
        item.properties().forEach(entry -> attributes.put(entry.getKey(), entry.getValue()));
        return attributes;
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
