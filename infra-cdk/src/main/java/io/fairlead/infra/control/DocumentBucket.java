package io.fairlead.infra.control;

import io.fairlead.infra.keeping.Removal;
import io.fairlead.infra.nag.Acknowledgments;
import io.fairlead.infra.role.Policies;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucketPolicy;
import software.constructs.Construct;

/** The bucket for documents that are too large for the input of an execution. One with documents in it cannot be deleted by a stack. */
final class DocumentBucket {
    private static final String NO_ACCESS_LOG =
            "Documents hold no secret; who starts what with which version is in the history of executions";
    private static final Map<String, String> ACCEPTED = Map.of(
            "AwsSolutions-S1",
            NO_ACCESS_LOG,
            "NIST.800.53.R5-S3BucketLoggingEnabled",
            NO_ACCESS_LOG,
            "NIST.800.53.R5-S3BucketReplicationEnabled",
            "A copy: the document is kept in the table, and its source is in version control");

    private DocumentBucket() {}

    static void make(Construct scope, String name, String keyArn) {
        var bucket = CfnBucket.Builder.create(scope, "Documents")
                .bucketName(name)
                .versioningConfiguration(CfnBucket.VersioningConfigurationProperty.builder()
                        .status("Enabled")
                        .build())
                .bucketEncryption(encrypted(keyArn))
                .publicAccessBlockConfiguration(CfnBucket.PublicAccessBlockConfigurationProperty.builder()
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build())
                .build();
        Removal.leaves(bucket);
        Acknowledgments.acknowledge(bucket, ACCEPTED);
        var policy = CfnBucketPolicy.Builder.create(scope, "DocumentsPolicy")
                .bucket(bucket.getRef())
                .policyDocument(Policies.document(
                        Policies.tlsOnly("s3:*", bucket.getAttrArn(), bucket.getAttrArn() + "/*"), List.of()))
                .build();
        Removal.leaves(policy);
    }

    private static CfnBucket.BucketEncryptionProperty encrypted(String keyArn) {
        return CfnBucket.BucketEncryptionProperty.builder()
                .serverSideEncryptionConfiguration(List.of(CfnBucket.ServerSideEncryptionRuleProperty.builder()
                        .bucketKeyEnabled(true)
                        .serverSideEncryptionByDefault(CfnBucket.ServerSideEncryptionByDefaultProperty.builder()
                                .sseAlgorithm("aws:kms")
                                .kmsMasterKeyId(keyArn)
                                .build())
                        .build()))
                .build();
    }
}
