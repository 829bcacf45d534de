package io.fairlead.infra.nag;

import java.util.Map;
import software.amazon.awscdk.Validations;
import software.constructs.IConstruct;

/** Says beside a construct why a finding of cdk-nag is accepted there. A finding without a reason fails the synthesis. */
public final class Acknowledgments {
    private Acknowledgments() {}

    /**
     * Accepts findings of a construct and of all in it.
     *
     * @param reasons by the rule's id, e.g. {@code AwsSolutions-IAM5[Resource::*]}
     */
    public static void acknowledge(IConstruct construct, Map<String, String> reasons) {
        // Not Validations.acknowledge, which writes the same: it refuses ids with two "::", and cdk-nag puts ARNs into
        // its ids.
        reasons.forEach((rule, reason) ->
                construct.getNode().addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, Map.of(rule, reason)));
    }
}
