package io.fairlead.infra.control;

import io.fairlead.infra.keeping.Removal;
import io.fairlead.infra.nag.Acknowledgments;
import io.fairlead.installation.Table;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.constructs.Construct;

/** The table: ledger, documents and leases. Nothing of value is left in it when the guard lets the stack go. */
final class LedgerTable {
    private static final Map<String, String> ACCEPTED = Map.of(
            "NIST.800.53.R5-DynamoDBInBackupPlan",
            "Point-in-time recovery covers 35 days, also after a deletion; the ledger can be rebuilt by applying again");

    private LedgerTable() {}

    static void make(Construct scope, Table wanted, String keyArn) {
        var table = CfnTable.Builder.create(scope, "Table")
                .tableName(wanted.name())
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(List.of(text(wanted.partitionKey()), text(wanted.sortKey())))
                .keySchema(List.of(key(wanted.partitionKey(), "HASH"), key(wanted.sortKey(), "RANGE")))
                .timeToLiveSpecification(CfnTable.TimeToLiveSpecificationProperty.builder()
                        .attributeName(wanted.expiry())
                        .enabled(true)
                        .build())
                .pointInTimeRecoverySpecification(CfnTable.PointInTimeRecoverySpecificationProperty.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .sseSpecification(CfnTable.SSESpecificationProperty.builder()
                        .sseEnabled(true)
                        .sseType("KMS")
                        .kmsMasterKeyId(keyArn)
                        .build())
                .build();
        Removal.deletes(table);
        Acknowledgments.acknowledge(table, ACCEPTED);
    }

    private static CfnTable.AttributeDefinitionProperty text(String name) {
        return CfnTable.AttributeDefinitionProperty.builder()
                .attributeName(name)
                .attributeType("S")
                .build();
    }

    private static CfnTable.KeySchemaProperty key(String name, String type) {
        return CfnTable.KeySchemaProperty.builder()
                .attributeName(name)
                .keyType(type)
                .build();
    }
}
