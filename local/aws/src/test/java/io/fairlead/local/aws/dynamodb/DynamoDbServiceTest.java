package io.fairlead.local.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.local.aws.LocalAws;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class DynamoDbServiceTest {
    private static final String TABLE = "fairlead";

    private final LocalAws world = new LocalAws();
    private final DynamoDbClient dynamoDb = world.client(DynamoDbClient.builder());

    @BeforeEach
    void createTable() {
        create(TABLE);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void create_whenTheTableExists_isRefused() {
        assertThatThrownBy(() -> create(TABLE)).isInstanceOf(ResourceInUseException.class);

        var table = dynamoDb.describeTable(request -> request.tableName(TABLE)).table();
        assertThat(table.tableStatusAsString()).isEqualTo("ACTIVE");
        assertThat(table.keySchema()).extracting(key -> key.attributeName()).containsExactly("pk", "sk");
        assertThat(dynamoDb.listTables().tableNames()).containsExactly(TABLE);
    }

    @Test
    void get_whenPut_returnsNumbersInTheirShortestForm() {
        put("t", "a", Map.of("n", AttributeValue.fromN("1.500"), "l", AttributeValue.fromL(List.of(text("x")))));

        var item = dynamoDb.getItem(request -> request.tableName(TABLE).key(key("t", "a")))
                .item();

        assertThat(item).containsEntry("n", AttributeValue.fromN("1.5"));
        assertThat(item).containsEntry("l", AttributeValue.fromL(List.of(text("x"))));
        assertThat(dynamoDb.getItem(request -> request.tableName(TABLE).key(key("t", "b")))
                        .hasItem())
                .isFalse();
        var projected = dynamoDb.getItem(
                        request -> request.tableName(TABLE).key(key("t", "a")).projectionExpression("l[0], absent"))
                .item();
        assertThat(projected).isEqualTo(Map.of("l", AttributeValue.fromL(List.of(text("x")))));
    }

    @Test
    void put_whenTheConditionFails_leavesTheItemAndCanShowIt() {
        put("t", "lease", Map.of("holder", text("one")));

        assertThatThrownBy(() -> dynamoDb.putItem(request -> request.tableName(TABLE)
                        .item(item("t", "lease", Map.of("holder", text("two"))))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                .isInstanceOfSatisfying(ConditionalCheckFailedException.class, refused -> {
                    assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("The conditional request failed");
                    assertThat(refused.item()).containsEntry("holder", text("one"));
                });
    }

    @Test
    void update_whenTheItemIsNew_makesItAndReturnsWhatWasAskedFor() {
        var answer = dynamoDb.updateItem(request -> request.tableName(TABLE)
                .key(key("t", "a"))
                .updateExpression("SET revision = if_not_exists(revision, :zero) + :one, spec = :s")
                .expressionAttributeValues(
                        Map.of(":zero", AttributeValue.fromN("0"), ":one", AttributeValue.fromN("1"), ":s", text("x")))
                .returnValues(ReturnValue.UPDATED_NEW));

        assertThat(answer.attributes()).isEqualTo(Map.of("revision", AttributeValue.fromN("1"), "spec", text("x")));

        var deleted = dynamoDb.deleteItem(
                request -> request.tableName(TABLE).key(key("t", "a")).returnValues(ReturnValue.ALL_OLD));
        assertThat(deleted.attributes()).containsKeys("pk", "sk", "revision", "spec");
        assertThat(world.aws.dynamoDb().items(TABLE)).isEmpty();
    }

    @Test
    void update_whenItTouchesTheKey_isRefused() {
        assertThatThrownBy(() -> dynamoDb.updateItem(request -> request.tableName(TABLE)
                        .key(key("t", "a"))
                        .updateExpression("SET sk = :s")
                        .expressionAttributeValues(Map.of(":s", text("b")))))
                .hasMessageContaining("Cannot update attribute sk. This attribute is part of the key");
    }

    @Test
    void query_whenKeysBeginWithAPrefix_pagesInTheirOrder() {
        for (var sort : List.of("kind#b", "kind#a", "kind#c", "other")) {
            put("t", sort, Map.of());
        }
        put("u", "kind#a", Map.of());

        var found = dynamoDb
                .queryPaginator(request -> request.tableName(TABLE)
                        .keyConditionExpression("pk = :p AND begins_with(sk, :s)")
                        .expressionAttributeValues(Map.of(":p", text("t"), ":s", text("kind#")))
                        .limit(2)
                        .scanIndexForward(false))
                .items()
                .stream()
                .map(item -> item.getOrDefault("sk", text("")).s())
                .toList();

        assertThat(found).containsExactly("kind#c", "kind#b", "kind#a");
    }

    @Test
    void query_whenFiltered_countsBeforeTheFilter() {
        put("t", "a", Map.of("n", AttributeValue.fromN("1")));
        put("t", "b", Map.of("n", AttributeValue.fromN("2")));

        var answer = dynamoDb.query(request -> request.tableName(TABLE)
                .keyConditionExpression("pk = :p AND sk BETWEEN :a AND :z")
                .filterExpression("n > :one")
                .expressionAttributeValues(
                        Map.of(":p", text("t"), ":a", text("a"), ":z", text("z"), ":one", AttributeValue.fromN("1"))));

        assertThat(answer.scannedCount()).isEqualTo(2);
        assertThat(answer.count()).isEqualTo(1);
        assertThat(answer.hasLastEvaluatedKey()).isFalse();
    }

    @Test
    void query_whenThePartitionIsNotNamed_isRefused() {
        assertThatThrownBy(() -> dynamoDb.query(request -> request.tableName(TABLE)
                        .keyConditionExpression("sk = :s")
                        .expressionAttributeValues(Map.of(":s", text("a")))))
                .hasMessageContaining("Query condition missed key schema element: pk");
    }

    @Test
    void scan_whenItemsAreLarge_endsAPageAtOneMegabyte() {
        var large = text("x".repeat(300_000));
        for (var i = 0; i < 6; i++) {
            put("t", "item" + i, Map.of("large", large));
        }

        var pages = new ArrayList<Integer>();
        dynamoDb.scanPaginator(request -> request.tableName(TABLE)).forEach(page -> pages.add(page.count()));

        assertThat(pages).containsExactly(4, 2);
    }

    @Test
    void put_whenTheItemIsTooLarge_isRefused() {
        assertThatThrownBy(() -> put("t", "a", Map.of("large", text("x".repeat(410_000)))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("Item size has exceeded the maximum allowed size");
    }

    @Test
    void put_whenTheKeyIsIncomplete_isRefused() {
        assertThatThrownBy(() ->
                        dynamoDb.putItem(request -> request.tableName(TABLE).item(Map.of("pk", text("t")))))
                .hasMessageContaining("Missing the key sk in the item");
        assertThatThrownBy(() -> dynamoDb.putItem(request ->
                        request.tableName(TABLE).item(Map.of("pk", text("t"), "sk", AttributeValue.fromN("1")))))
                .hasMessageContaining("Type mismatch for key sk expected: S actual: N");
        assertThatThrownBy(() -> put("t", "", Map.of())).hasMessageContaining("empty string value. Key: sk");
        assertThatThrownBy(() ->
                        dynamoDb.getItem(request -> request.tableName(TABLE).key(Map.of("pk", text("t")))))
                .hasMessageContaining("The provided key element does not match the schema");
    }

    @Test
    void transactWrite_whenOneConditionFails_changesNothingAndSaysWhich() {
        put("t", "present", Map.of());

        assertThatThrownBy(() -> dynamoDb.transactWriteItems(request -> request.transactItems(
                        writing(write -> write.put(put -> put.tableName(TABLE).item(item("t", "new", Map.of())))),
                        writing(write -> write.put(put -> put.tableName(TABLE)
                                .item(item("t", "present", Map.of("changed", text("yes"))))
                                .conditionExpression("attribute_not_exists(pk)"))),
                        writing(write -> write.conditionCheck(check -> check.tableName(TABLE)
                                .key(key("t", "other"))
                                .conditionExpression("attribute_not_exists(pk)"))))))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        cancelled -> assertThat(cancelled.cancellationReasons())
                                .extracting(CancellationReason::code)
                                .containsExactly("None", "ConditionalCheckFailed", "None"));
        assertThat(world.aws.dynamoDb().items(TABLE)).hasSize(1);
    }

    @Test
    void transactWrite_whenAllHold_writesAll() {
        put("t", "old", Map.of());

        dynamoDb.transactWriteItems(request -> request.transactItems(
                writing(write -> write.put(put -> put.tableName(TABLE).item(item("t", "new", Map.of())))),
                writing(write -> write.delete(delete -> delete.tableName(TABLE).key(key("t", "old")))),
                writing(write -> write.update(update -> update.tableName(TABLE)
                        .key(key("t", "count"))
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))))));

        assertThat(world.aws.dynamoDb().items(TABLE))
                .extracting(item -> item.at("/sk/S").asText())
                .containsExactly("count", "new");
    }

    @Test
    void batch_whenReadAndWritten_handlesAllItems() {
        dynamoDb.batchWriteItem(request -> request.requestItems(Map.of(TABLE, List.of(writing("a"), writing("b")))));

        var answer = dynamoDb.batchGetItem(request -> request.requestItems(Map.of(
                TABLE,
                KeysAndAttributes.builder()
                        .keys(List.of(key("t", "a"), key("t", "b"), key("t", "missing")))
                        .build())));

        assertThat(answer.responses().get(TABLE)).hasSize(2);
        assertThat(answer.unprocessedKeys()).isEmpty();
    }

    @Test
    void get_whenTheTableIsMissing_isRefused() {
        assertThatThrownBy(() ->
                        dynamoDb.getItem(request -> request.tableName("nowhere").key(key("t", "a"))))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Requested resource not found");
    }

    private void create(String name) {
        dynamoDb.createTable(request -> request.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(role("pk", KeyType.HASH), role("sk", KeyType.RANGE))
                .attributeDefinitions(textual("pk"), textual("sk")));
    }

    private void put(String partition, String sort, Map<String, AttributeValue> more) {
        dynamoDb.putItem(request -> request.tableName(TABLE).item(item(partition, sort, more)));
    }

    private static KeySchemaElement role(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition textual(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static TransactWriteItem writing(Consumer<TransactWriteItem.Builder> write) {
        return TransactWriteItem.builder().applyMutation(write).build();
    }

    private static WriteRequest writing(String sort) {
        return WriteRequest.builder()
                .putRequest(put -> put.item(item("t", sort, Map.of())))
                .build();
    }

    private static Map<String, AttributeValue> item(String partition, String sort, Map<String, AttributeValue> more) {
        var item = new HashMap<>(more);
        item.putAll(key(partition, sort));
        return item;
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of("pk", text(partition), "sk", text(sort));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
