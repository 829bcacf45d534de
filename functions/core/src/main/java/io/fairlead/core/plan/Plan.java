package io.fairlead.core.plan;

import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that has to be done, in an order that does not depend on how it was found. */
public record Plan(List<Finding> steps) {
    /** What cannot be brought back once it is gone: data, and with the gateway the names of every cluster. */
    private static final Set<Phase> DATA =
            EnumSet.of(Phase.ENVIRONMENT, Phase.GATEWAY, Phase.CLUSTER, Phase.TOPIC, Phase.MIRROR);

    public Plan(List<Finding> steps) {
        this.steps = steps.stream()
                .filter(step -> step.action() != Action.NONE)
                .sorted(Comparator.comparing(Finding::phase)
                        .thenComparing(step -> step.ref().kind())
                        .thenComparingLong(Plan::kindred)
                        .thenComparing(step -> step.ref().name()))
                .toList();
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What a phase has to bring up. */
    public List<Finding> up(Phase phase) {
        return steps.stream()
                .filter(step -> step.phase() == phase && step.action() != Action.DELETE)
                .toList();
    }

    /** What is no longer in the document, in the order in which it must go. */
    public List<Finding> down() {
        return inOrderOfTheWayDown(Action.DELETE);
    }

    /** What must go before anything is made in its place, in the order in which it must go. */
    public List<Finding> replaced() {
        return inOrderOfTheWayDown(Action.REPLACE);
    }

    /** What a person must agree to. */
    public List<Finding> approvals() {
        return Stream.concat(replaced().stream(), down().stream())
                .filter(step -> DATA.contains(step.phase()))
                .toList();
    }

    public List<Finding> of(Action action) {
        return steps.stream().filter(step -> step.action() == action).toList();
    }

    /** How many steps of each action there are. */
    public Map<Action, Long> counts() {
        var counts = new TreeMap<Action, Long>();
        steps.forEach(step -> counts.merge(step.action(), 1L, Long::sum));
        return counts;
    }

    /** Equal for plans that do the same. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            steps.forEach(step -> digest.update(
                    (step.ref() + " " + step.action() + " " + step.details() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private List<Finding> inOrderOfTheWayDown(Action action) {
        return Phase.DOWN.stream()
                .flatMap(phase -> steps.stream().filter(step -> step.phase() == phase && step.action() == action))
                .toList();
    }

    /** How many of its own kind it is made of: the second side of a cluster link comes after the first, whatever their names. */
    private static long kindred(Finding step) {
        return step.dependsOn().stream()
                .filter(ref -> ref.kind().equals(step.ref().kind()))
                .count();
    }
}
