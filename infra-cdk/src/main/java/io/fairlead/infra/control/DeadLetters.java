package io.fairlead.infra.control;

import io.fairlead.infra.keeping.Removal;
import io.fairlead.infra.nag.Acknowledgments;
import io.fairlead.infra.role.Policies;
import io.fairlead.installation.Admissions;
import io.fairlead.installation.Names;
import io.fairlead.installation.Roles;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.CfnQueuePolicy;
import software.constructs.Construct;

/** The queue for what rules and schedules could not deliver. Schedules write to it by their role, rules by the queue's policy. */
final class DeadLetters {
    private static final Map<String, String> ACCEPTED = Map.of("AwsSolutions-SQS3", "It is the dead-letter queue");

    /** The longest that there is. */
    private static final int FOURTEEN_DAYS = 14 * 24 * 3600;

    private DeadLetters() {}

    static void make(Construct scope, Names names, Roles declared, String keyArn) {
        var queue = CfnQueue.Builder.create(scope, "DeadLetters")
                .queueName(names.deadLetters())
                .kmsMasterKeyId(keyArn)
                .messageRetentionPeriod(FOURTEEN_DAYS)
                .build();
        Removal.deletes(queue);
        Acknowledgments.acknowledge(queue, ACCEPTED);
        CfnQueuePolicy.Builder.create(scope, "DeadLettersPolicy")
                .queues(List.of(queue.getRef()))
                .policyDocument(Policies.document(
                        Policies.tlsOnly("sqs:*", queue.getAttrArn()), declared.filled(Admissions.deadLetters())))
                .build();
    }
}
