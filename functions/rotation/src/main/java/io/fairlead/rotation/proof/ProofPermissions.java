package io.fairlead.rotation.proof;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Permissions;

/** What {@link KafkaFunctionProver} needs in AWS. */
public final class ProofPermissions {
    public static final Permissions PROVE = Permissions.of(AwsCall.toAll(
            "lambda:InvokeFunction",
            "there is a kafka function in each workload network",
            "arn:${Partition}:lambda:${Region}:${Account}:function:${Prefix}-kafka-*"));

    private ProofPermissions() {}
}
