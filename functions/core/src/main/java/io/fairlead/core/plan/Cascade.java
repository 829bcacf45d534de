package io.fairlead.core.plan;

import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Ref;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What follows from a resource that is replaced, or made again because somebody deleted it or the document wants another
 * environment: what cannot outlive it is replaced too, and what else was made of it is looked at again once the new one is
 * there.
 */
final class Cascade {
    /** What others cannot outlive, besides the pieces of the private path. */
    private static final Set<Phase> FOUNDATIONS = EnumSet.of(Phase.ENVIRONMENT, Phase.CLUSTER, Phase.SCHEMA_REGISTRY);

    /** What does not outlive its foundation, besides the pieces of the private path; the rest goes along with its cluster. */
    private static final Set<Phase> FOLLOWERS =
            EnumSet.of(Phase.CLUSTER, Phase.CLUSTER_ROLE, Phase.REGISTRY_ROLE, Phase.CONNECTOR);

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
            var cause = isFollower(finding) && !isNew(finding) ? cause(finding) : Optional.<Ref>empty();
            if (cause.isPresent()) {
                findings.put(finding.ref(), finding.turned(Action.REPLACE, "follows " + cause.get()));
                return true;
            }
        }
        return false;
    }

    private void lookAtTheRest() {
        findings.replaceAll((ref, finding) -> finding.action() == Action.NONE
                ? newPart(finding, part -> part.action() == Action.REPLACE || part.phase() == Phase.SERVICE_ACCOUNT)
                        .map(cause -> finding.turned(Action.UPDATE, "follows " + cause))
                        .orElse(finding)
                : finding);
    }

    private Optional<Ref> cause(Finding finding) {
        return newPart(finding, part -> FOUNDATIONS.contains(part.phase())).or(() -> rejecting(finding));
    }

    /** A new piece of the private path, or another new part that counts, that it is made of. */
    private Optional<Ref> newPart(Finding finding, Predicate<Finding> counts) {
        return finding.dependsOn().stream()
                .filter(findings::containsKey)
                .map(findings::get)
                .filter(Cascade::isNew)
                .filter(part -> part.phase().isReplaceable() || counts.test(part))
                .map(Finding::ref)
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

    private static boolean isFollower(Finding finding) {
        return finding.phase().isReplaceable() || FOLLOWERS.contains(finding.phase());
    }

    private static boolean isNew(Finding finding) {
        return finding.action() == Action.REPLACE || finding.action() == Action.CREATE;
    }
}
