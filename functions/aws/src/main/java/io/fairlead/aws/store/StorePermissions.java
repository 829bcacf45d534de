package io.fairlead.aws.store;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Permissions;
import java.util.stream.Stream;

/** What it needs in AWS to use the table; a transaction needs what each of its writes needs. */
public final class StorePermissions {
    private static final String TABLE = "arn:${Partition}:dynamodb:${Region}:${Account}:table/${Table}";
    private static final String KEY = "arn:${Partition}:kms:${Region}:${Account}:key/${Key}";
    private static final String PAGE =
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html";

    private StorePermissions() {}

    /** For these operations of DynamoDB, e.g. {@code GetItem}. */
    public static Permissions of(String... operations) {
        return Permissions.of(Stream.of(operations)
                        .map(operation -> AwsCall.to("dynamodb:" + operation, TABLE))
                        .toArray(AwsCall[]::new))
                .needing(
                        key("kms:Decrypt").behind("the table's key", PAGE),
                        key("kms:DescribeKey").behind("the table's key", PAGE));
    }

    private static AwsCall key(String action) {
        return AwsCall.to(action, KEY).when(Condition.equal("kms:ViaService", "dynamodb.${Region}.amazonaws.com"));
    }
}
