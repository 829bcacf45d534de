package io.fairlead.infra.control;

import io.fairlead.infra.nag.Acknowledgments;
import io.fairlead.installation.EventRule;
import io.fairlead.installation.Names;
import io.fairlead.installation.References;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.CfnQueuePolicy;
import software.constructs.Construct;

/** The queue for what rules and schedules could not deliver. Schedules write to it by their role, rules by the queue's policy. */
final class DeadLetters {
    private static final Map<String, String> ACCEPTED = Map.of("AwsSolutions-SQS3", "It is the dead-letter queue");

    /** The longest that there is. */
    private static final int FOURTEEN_DAYS = 14 * 24 * 3600;

    private DeadLetters() {}

    /** Makes it and returns its ARN. */
    static String make(Construct scope, Names names, List<EventRule> rules, References references, String keyArn) {
        var queue = CfnQueue.Builder.create(scope, "DeadLetters")
                .queueName(names.deadLetters())
                .kmsMasterKeyId(keyArn)
                .messageRetentionPeriod(FOURTEEN_DAYS)
                .build();
        queue.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.DELETE);
        queue.getCfnOptions().setUpdateReplacePolicy(CfnDeletionPolicy.DELETE);
        Acknowledgments.acknowledge(queue, ACCEPTED);
        CfnQueuePolicy.Builder.create(scope, "DeadLettersPolicy")
                .queues(List.of(queue.getRef()))
                .policyDocument(Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(
                                TlsOnly.statement("sqs:*", queue.getAttrArn()),
                                ByRules.statement("sqs:SendMessage", queue.getAttrArn(), rules, references))))
                .build();
        return queue.getAttrArn();
    }
}
