package io.fairlead.local.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.dynamodb.expression.Values;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import java.time.InstantSource;
import java.util.TreeMap;

/** The tables of the account; a new one is usable at once (AWS takes seconds: no part of the product waits for it). */
final class Tables {
    private final InstantSource clock;
    private final Account account;
    private final Ids ids;
    private final TreeMap<String, Table> byName = new TreeMap<>();

    Tables(InstantSource clock, Account account, Ids ids) {
        this.clock = clock;
        this.account = account;
        this.ids = ids;
    }

    /** The table that a request names, by name or ARN. */
    Table of(ObjectNode request) {
        return find(Json.text(request, "TableName", ""), "Requested resource not found");
    }

    ObjectNode create(ObjectNode request) {
        var name = Json.text(request, "TableName", "");
        if (!name.matches("[A-Za-z0-9_.-]{3,255}")) {
            throw AwsError.of(
                    "ValidationException",
                    "TableName must be at least 3 characters long and at most 255 characters long");
        }
        if (byName.containsKey(name)) {
            throw AwsError.of("ResourceInUseException", "Table already exists: " + name);
        }
        if (request.has("GlobalSecondaryIndexes") || request.has("LocalSecondaryIndexes")) {
            throw AwsError.of("ValidationException", "The local world's DynamoDB has no secondary indexes");
        }
        var keys = KeySchema.parse(request.path("KeySchema"), request.path("AttributeDefinitions"));
        var table = new Table(name, keys, clock.instant(), ids.uuid());
        byName.put(name, table);
        return Json.object().set("TableDescription", describe(table));
    }

    ObjectNode describe(ObjectNode request) {
        var name = Json.text(request, "TableName", "");
        var table = find(name, "Requested resource not found: Table: " + name + " not found");
        return Json.object().set("Table", describe(table));
    }

    ObjectNode list(ObjectNode request) {
        return Json.object().set("TableNames", Json.texts(byName.keySet()));
    }

    private Table find(String reference, String message) {
        var table = byName.get(reference.substring(reference.lastIndexOf('/') + 1));
        if (table == null) {
            throw AwsError.of("ResourceNotFoundException", message);
        }
        return table;
    }

    private ObjectNode describe(Table table) {
        var view = Json.object()
                .put("TableName", table.name())
                .put("TableArn", account.arn("dynamodb", "table/" + table.name()))
                .put("TableId", table.id())
                .put("TableStatus", "ACTIVE")
                .put("ItemCount", table.items().size())
                .put(
                        "TableSizeBytes",
                        table.contents().stream().mapToLong(Values::itemBytes).sum());
        view.set("CreationDateTime", Json.epoch(table.created()));
        view.putObject("BillingModeSummary").put("BillingMode", "PAY_PER_REQUEST");
        var definitions = view.putArray("AttributeDefinitions");
        var schema = view.putArray("KeySchema");
        var role = "HASH";
        for (var attribute : table.keys().attributes()) {
            definitions.addObject().put("AttributeName", attribute.name()).put("AttributeType", attribute.type());
            schema.addObject().put("AttributeName", attribute.name()).put("KeyType", role);
            role = "RANGE";
        }
        return view;
    }
}
