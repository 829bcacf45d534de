package io.fairlead.infra.control;

import io.fairlead.infra.keeping.Removal;
import io.fairlead.infra.nag.Acknowledgments;
import java.util.Map;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/** The secret for the control plane's own Cloud API key. A person fills it, so a person deletes it; the value never passes through a template. */
final class CloudApiKeySecret {
    private static final String BY_HAND = "Only a person can make a Cloud API key; an alarm tells when it is old";
    private static final Map<String, String> ACCEPTED =
            Map.of("AwsSolutions-SMG4", BY_HAND, "NIST.800.53.R5-SecretsManagerRotationEnabled", BY_HAND);

    private CloudApiKeySecret() {}

    static void make(Construct scope, String name, String keyArn) {
        var secret = CfnSecret.Builder.create(scope, "ConfluentSecret")
                .name(name)
                .description("Cloud API key of the Fairlead control plane, as {\"key\": ..., \"secret\": ...}")
                .kmsKeyId(keyArn)
                .build();
        Removal.leaves(secret);
        Acknowledgments.acknowledge(secret, ACCEPTED);
    }
}
