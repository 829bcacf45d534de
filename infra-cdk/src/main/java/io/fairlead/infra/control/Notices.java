package io.fairlead.infra.control;

import io.fairlead.infra.keeping.Removal;
import io.fairlead.infra.role.Policies;
import io.fairlead.installation.Admissions;
import io.fairlead.installation.Names;
import io.fairlead.installation.Roles;
import java.util.List;
import software.amazon.awscdk.services.events.CfnEventBus;
import software.amazon.awscdk.services.sns.CfnTopic;
import software.amazon.awscdk.services.sns.CfnTopicPolicy;
import software.constructs.Construct;

/** The bus that our own events go to, and the topic that tells people of those that want them. */
final class Notices {
    private Notices() {}

    static void make(Construct scope, Names names, Roles declared, String keyArn) {
        var bus = CfnEventBus.Builder.create(scope, "EventBus")
                .name(names.eventBus())
                .description("What Fairlead publishes")
                .build();
        Removal.deletes(bus);
        var topic = CfnTopic.Builder.create(scope, "Notices")
                .topicName(names.notices())
                .displayName("Fairlead: approvals and failures")
                .kmsMasterKeyId(keyArn)
                .build();
        Removal.deletes(topic);
        CfnTopicPolicy.Builder.create(scope, "NoticesPolicy")
                .topics(List.of(topic.getRef()))
                .policyDocument(Policies.document(
                        Policies.tlsOnly("sns:Publish", topic.getRef()), declared.filled(Admissions.notices())))
                .build();
    }
}
