package io.fairlead.core.plan;

import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from a piece of the private path that is replaced, or made again because somebody deleted it: the pieces that
 * are made of it are replaced too, and what carries its address is looked at again once the new one is there.
 */
final class Cascade {
    private final Map<Ref, Finding> findings = new LinkedHashMap<>();

    private Cascade(List<Finding> found) {
        found.forEach(finding -> findings.put(finding.ref(), finding));
    }

    static List<Finding> of(List<Finding> findings) {
        var cascade = new Cascade(findings);
        while (cascade.replaceOneMore()) {
            // until nothing follows any more
        }
        cascade.lookAtTheRest();
        return List.copyOf(cascade.findings.values());
    }

    private boolean replaceOneMore() {
        for (var finding : findings.values()) {
            var cause = finding.phase().isReplaceable() && !isRenewed(finding) ? cause(finding) : Optional.<Ref>empty();
            if (cause.isPresent()) {
                findings.put(finding.ref(), finding.turned(Action.REPLACE, "follows " + cause.get()));
                return true;
            }
        }
        return false;
    }

    private void lookAtTheRest() {
        findings.replaceAll((ref, finding) -> finding.action() == Action.NONE
                ? renewedPart(finding)
                        .map(cause -> finding.turned(Action.UPDATE, "follows " + cause))
                        .orElse(finding)
                : finding);
    }

    private Optional<Ref> cause(Finding finding) {
        return renewedPart(finding).or(() -> rejecting(finding));
    }

    private Optional<Ref> renewedPart(Finding finding) {
        return finding.dependsOn().stream()
                .filter(ref -> findings.containsKey(ref) && isRenewed(findings.get(ref)))
                .findFirst();
    }

    /** Confluent rejects the VPC endpoint of an access point that is deleted, and a rejected one never comes back. */
    private Optional<Ref> rejecting(Finding finding) {
        return findings.values().stream()
                .filter(other -> finding.phase() == Phase.VPC_ENDPOINT
                        && other.phase() == Phase.ACCESS_POINT
                        && other.action() == Action.REPLACE
                        && other.dependsOn().contains(finding.ref()))
                .map(Finding::ref)
                .findFirst();
    }

    private static boolean isRenewed(Finding finding) {
        return finding.phase().isReplaceable()
                && (finding.action() == Action.REPLACE || finding.action() == Action.CREATE);
    }
}
