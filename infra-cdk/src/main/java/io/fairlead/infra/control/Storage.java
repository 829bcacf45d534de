package io.fairlead.infra.control;

import io.fairlead.infra.nag.Acknowledgments;
import io.fairlead.installation.Installation;
import io.fairlead.installation.References;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucketPolicy;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/** What the control plane keeps: the table, large documents, and the Cloud API key, which a person brings. */
final class Storage {
    private static final Map<String, String> TABLE = Map.of(
            "NIST.800.53.R5-DynamoDBInBackupPlan",
            "Point-in-time recovery covers 35 days, also after a deletion; the ledger can be rebuilt by applying again");
    private static final Map<String, String> BUCKET = Map.of(
            "AwsSolutions-S1",
            "Documents hold no secret; who starts what with which version is in the history of executions",
            "NIST.800.53.R5-S3BucketLoggingEnabled",
            "Documents hold no secret; who starts what with which version is in the history of executions",
            "NIST.800.53.R5-S3BucketReplicationEnabled",
            "A copy: the document is kept in the table, and its source is in version control");
    private static final Map<String, String> SECRET = Map.of(
            "AwsSolutions-SMG4",
            "Only a person can make a Cloud API key; an alarm tells when it is old",
            "NIST.800.53.R5-SecretsManagerRotationEnabled",
            "Only a person can make a Cloud API key; an alarm tells when it is old");

    private final Construct scope;
    private final Installation installation;
    private final References references;
    private final String keyArn;

    Storage(Construct scope, Installation installation, References references, String keyArn) {
        this.scope = scope;
        this.installation = installation;
        this.references = references;
        this.keyArn = keyArn;
    }

    void make() {
        table();
        bucket();
        confluentSecret();
    }

    /** Nothing of value is left in it when the guard lets the stack go. */
    private void table() {
        var wanted = installation.table();
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
        onRemoval(table, CfnDeletionPolicy.DELETE);
        Acknowledgments.acknowledge(table, TABLE);
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

    private void bucket() {
        var bucket = CfnBucket.Builder.create(scope, "Documents")
                .bucketName(references.in(installation.names().documentBucket()))
                .versioningConfiguration(CfnBucket.VersioningConfigurationProperty.builder()
                        .status("Enabled")
                        .build())
                .bucketEncryption(encrypted())
                .publicAccessBlockConfiguration(CfnBucket.PublicAccessBlockConfigurationProperty.builder()
                        .blockPublicAcls(true)
                        .blockPublicPolicy(true)
                        .ignorePublicAcls(true)
                        .restrictPublicBuckets(true)
                        .build())
                .build();
        // A bucket with documents cannot be deleted by a stack.
        onRemoval(bucket, CfnDeletionPolicy.RETAIN);
        Acknowledgments.acknowledge(bucket, BUCKET);
        var policy = CfnBucketPolicy.Builder.create(scope, "DocumentsPolicy")
                .bucket(bucket.getRef())
                .policyDocument(TlsOnly.document("s3:*", bucket.getAttrArn(), bucket.getAttrArn() + "/*"))
                .build();
        onRemoval(policy, CfnDeletionPolicy.RETAIN);
    }

    private CfnBucket.BucketEncryptionProperty encrypted() {
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

    /** Without a value: that never passes through a template. */
    private void confluentSecret() {
        var secret = CfnSecret.Builder.create(scope, "ConfluentSecret")
                .name(installation.names().confluentSecret())
                .description("Cloud API key of the Fairlead control plane, as {\"key\": ..., \"secret\": ...}")
                .kmsKeyId(keyArn)
                .build();
        // A person has filled it; a person deletes it.
        onRemoval(secret, CfnDeletionPolicy.RETAIN);
        Acknowledgments.acknowledge(secret, SECRET);
    }

    private static void onRemoval(CfnResource resource, CfnDeletionPolicy policy) {
        resource.getCfnOptions().setDeletionPolicy(policy);
        resource.getCfnOptions().setUpdateReplacePolicy(policy);
    }
}
