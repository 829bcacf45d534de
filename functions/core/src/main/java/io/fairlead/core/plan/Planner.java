package io.fairlead.core.plan;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.plan.Finding.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what was found and what is recorded into a plan, or says why there can be none. */
public final class Planner {
    private Planner() {}

    /**
     * The plan that makes the world as the document says.
     *
     * @param findings of every place, one for each resource of the document
     * @param owned everything recorded as ours
     */
    public static Plan plan(List<Finding> findings, List<Entry> owned) throws Failure {
        refuse(
                findings.stream().filter(finding -> finding.action() == Action.CONFLICT),
                Category.EXISTS_NOT_OURS,
                "exist and were not made by this topology; nothing was touched",
                "choose other names, or set \"adopt\": true where they are to be taken over");
        refuse(
                findings.stream()
                        .filter(finding -> finding.action() == Action.REPLACE)
                        .filter(finding -> !finding.phase().isReplaceable()),
                Category.INVALID,
                "cannot be changed in place; nothing was touched",
                "put the fields back, or remove the resources from the document, apply, and add them again");
        var wanted = findings.stream().map(Finding::ref).collect(Collectors.toSet());
        var steps = new ArrayList<>(Cascade.of(findings));
        owned.stream()
                .filter(entry -> !wanted.contains(entry.ref()))
                .map(entry -> Finding.delete(entry.ref(), entry.phase(), entry.place()))
                .forEach(steps::add);
        return new Plan(steps);
    }

    /** The plan that takes down everything that is ours. */
    public static Plan teardown(List<Entry> owned) {
        return new Plan(owned.stream()
                .map(entry -> Finding.delete(entry.ref(), entry.phase(), entry.place()))
                .toList());
    }

    private static void refuse(Stream<Finding> findings, Category category, String what, String fix) {
        var refused = findings.toList();
        if (!refused.isEmpty()) {
            throw category.failure(
                    refused.size() + " of the document's resources " + what + ":\n"
                            + refused.stream()
                                    .map(f -> "  " + f.pointer() + ": " + f.ref() + " " + f.details())
                                    .collect(Collectors.joining("\n")),
                    fix);
        }
    }
}
