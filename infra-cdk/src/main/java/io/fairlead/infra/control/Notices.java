package io.fairlead.infra.control;

import io.fairlead.installation.EventRule;
import io.fairlead.installation.Installation;
import io.fairlead.installation.References;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnDeletionPolicy;
import software.amazon.awscdk.services.events.CfnEventBus;
import software.amazon.awscdk.services.sns.CfnTopic;
import software.amazon.awscdk.services.sns.CfnTopicPolicy;
import software.constructs.Construct;

/** The bus that our own events go to, and the topic that tells people of those that want them. */
final class Notices {
    private Notices() {}

    /** Makes both and returns the topic's ARN. */
    static String make(Construct scope, Installation installation, References references, String keyArn) {
        var names = installation.names();
        var bus = CfnEventBus.Builder.create(scope, "EventBus")
                .name(names.eventBus())
                .description("What Fairlead publishes")
                .build();
        bus.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.DELETE);
        var topic = CfnTopic.Builder.create(scope, "Notices")
                .topicName(names.notices())
                .displayName("Fairlead: approvals and failures")
                .kmsMasterKeyId(keyArn)
                .build();
        topic.getCfnOptions().setDeletionPolicy(CfnDeletionPolicy.DELETE);
        var telling = installation.rules().stream()
                .filter(rule -> rule.target() instanceof EventRule.Tell)
                .toList();
        CfnTopicPolicy.Builder.create(scope, "NoticesPolicy")
                .topics(List.of(topic.getRef()))
                .policyDocument(Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(
                                TlsOnly.statement("sns:Publish", topic.getRef()),
                                ByRules.statement("sns:Publish", topic.getRef(), telling, references),
                                Alarms.statement(topic.getRef(), references))))
                .build();
        return topic.getRef();
    }
}
