package io.fairlead.infra.control;

import io.fairlead.installation.Installation;
import io.fairlead.installation.References;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;

/** Services of AWS that must use the key in their own name; everybody else does it by a role. */
final class KeyUse {
    private static final List<String> SENDING = List.of("kms:Decrypt", "kms:GenerateDataKey");

    private KeyUse() {}

    static void allow(Key key, Installation installation, References references) {
        // "Configuring AWS KMS permissions" of the SQS and SNS guides: whoever sends to an encrypted queue or topic.
        key.addToResourcePolicy(statement(
                "Rules", "events.amazonaws.com", SENDING, ByRules.condition(installation.rules(), references)));
        key.addToResourcePolicy(statement("Alarms", "cloudwatch.amazonaws.com", SENDING, Alarms.condition(references)));
        // "Data at rest encryption in Step Functions": logs of machines that are encrypted with a key.
        key.addToResourcePolicy(statement(
                "LogDelivery",
                "delivery.logs.amazonaws.com",
                List.of("kms:Decrypt"),
                Map.of(
                        "StringLike",
                        Map.of(
                                "kms:EncryptionContext:SourceArn",
                                references.in("arn:${Partition}:logs:${Region}:${Account}:*")))));
    }

    private static PolicyStatement statement(
            String sid, String service, List<String> actions, Map<String, Object> conditions) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .principals(List.of(new ServicePrincipal(service)))
                .actions(actions)
                .resources(List.of("*"))
                .conditions(conditions)
                .build();
    }
}
