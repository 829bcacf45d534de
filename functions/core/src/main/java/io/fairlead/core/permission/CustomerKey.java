package io.fairlead.core.permission;

/** Uses of the installation's customer-managed key. */
public final class CustomerKey {
    /** Says what a table's key is used for, and by whom. */
    public static final String TABLE_PAGE =
            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html";

    private CustomerKey() {}

    /** A use that another condition limits. */
    public static AwsCall to(String action) {
        return AwsCall.to(action, "arn:${Partition}:kms:${Region}:${Account}:key/${Key}");
    }

    /** A use that a service makes of it on our behalf, and nobody else. */
    public static AwsCall by(String service, String action) {
        return to(action).when(Condition.equal("kms:ViaService", service + ".${Region}.amazonaws.com"));
    }
}
