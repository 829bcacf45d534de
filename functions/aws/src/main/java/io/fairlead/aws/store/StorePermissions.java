package io.fairlead.aws.store;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.CustomerKey;
import io.fairlead.core.permission.Permissions;
import java.util.stream.Stream;

/** What it needs in AWS to use the table; a transaction needs what each of its writes needs. */
public final class StorePermissions {
    private static final String TABLE = "arn:${Partition}:dynamodb:${Region}:${Account}:table/${Table}";

    private StorePermissions() {}

    /** For these operations of DynamoDB, e.g. {@code GetItem}. */
    public static Permissions of(String... operations) {
        return Permissions.of(Stream.of(operations)
                        .map(operation -> AwsCall.to("dynamodb:" + operation, TABLE))
                        .toArray(AwsCall[]::new))
                .needing(
                        CustomerKey.by("dynamodb", "kms:Decrypt").behind("the table's key", CustomerKey.TABLE_PAGE),
                        CustomerKey.by("dynamodb", "kms:DescribeKey")
                                .behind("the table's key", CustomerKey.TABLE_PAGE));
    }
}
