package io.fairlead.planner;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.CustomerKey;
import io.fairlead.core.permission.Permissions;

/** What {@link S3Documents} needs in AWS. */
final class S3DocumentPermissions {
    private static final String OBJECTS = "arn:${Partition}:s3:::${DocumentBucket}/*";

    static final Permissions FETCH = Permissions.of(read("s3:GetObject"), read("s3:GetObjectVersion"))
            .needing(CustomerKey.by("s3", "kms:Decrypt")
                    .behind(
                            "s3:GetObject",
                            "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html"));

    private S3DocumentPermissions() {}

    private static AwsCall read(String action) {
        return AwsCall.toAll(action, "who starts apply names the document", OBJECTS);
    }
}
