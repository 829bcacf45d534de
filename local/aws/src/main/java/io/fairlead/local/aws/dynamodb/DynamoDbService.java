package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.JsonOperation;
import io.fairlead.local.aws.wire.JsonProtocol;
import io.fairlead.local.aws.wire.JsonService;
import io.fairlead.local.aws.wire.Operations;
import io.fairlead.local.clock.WorldClock;
import java.util.List;

/** The table of DynamoDB's operations. */
public final class DynamoDbService extends JsonService {
    private final WorldClock clock;
    private final Tables tables;
    private final Operations<JsonOperation> operations;

    public DynamoDbService(WorldClock clock, Account account, Ids ids) {
        super(new JsonProtocol("dynamodb", "DynamoDB_20120810", "1.0", "com.amazonaws.dynamodb.v20120810", "message"));
        this.clock = clock;
        this.tables = new Tables(clock, account, ids);
        var writes = new Writes(tables);
        var reads = new Reads(tables);
        var batches = new Batches(tables, reads);
        var transactions = new Transactions(tables);
        this.operations = new Operations<JsonOperation>()
                .on("CreateTable", tables::create)
                .on("DescribeTable", tables::describe)
                .on("ListTables", tables::list)
                .on("GetItem", reads::get)
                .on("Query", reads::query)
                .on("Scan", reads::scan)
                .on("PutItem", writes::put)
                .on("UpdateItem", writes::update)
                .on("DeleteItem", writes::delete)
                .on("TransactWriteItems", transactions::write)
                .on("BatchGetItem", batches::get)
                .on("BatchWriteItem", batches::write);
    }

    @Override
    protected Operations<JsonOperation> operations() {
        return operations;
    }

    /** Copies of all items of a table, for tests and figures. */
    public List<ObjectNode> items(String table) {
        return clock.exclusively(() -> tables.of(Json.object().put("TableName", table)).contents().stream()
                .map(ObjectNode::deepCopy)
                .toList());
    }
}
