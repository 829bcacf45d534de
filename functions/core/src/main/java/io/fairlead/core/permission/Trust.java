package io.fairlead.core.permission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A service of AWS that acts for us: one that takes a role, or one that a resource's own policy lets in.
 *
 * @param service e.g. {@code scheduler.amazonaws.com}
 * @param conditions which of the service's doings are ours, so that nobody else's are let in
 * @param why they do not tell account and source; empty when they do
 */
public record Trust(String service, List<Condition> conditions, String why) {
    private static final String ACCOUNT = "aws:SourceAccount";
    private static final String SOURCE = "aws:SourceArn";

    public Trust {
        conditions = List.copyOf(conditions);
        if (tells(conditions) != why.isBlank()) {
            throw new IllegalArgumentException("trust in " + service
                    + " needs a reason if, and only if, its conditions do not tell account and source");
        }
    }

    /** Trust in whatever the service does, and why it cannot be told apart. */
    public static Trust ofAll(String service, String why) {
        return new Trust(service, List.of(), why);
    }

    /** Trust in the service on behalf of this account only, and why its resources are not told apart. */
    public static Trust ofAccount(String service, String why) {
        return new Trust(service, List.of(ofThisAccount()), why);
    }

    /** Trust in the service under a condition of its own, and why it is not one of account and source. */
    public static Trust when(String service, Condition condition, String why) {
        return new Trust(service, List.of(condition), why);
    }

    /** Trust in the service on behalf of these resources of this account only. */
    public static Trust ofSource(String service, String... arns) {
        return new Trust(
                service, List.of(ofThisAccount(), Condition.of(Condition.Operator.ARN_LIKE, SOURCE, arns)), "");
    }

    /** The same with the values of an installation in place of the placeholders. */
    public Trust filled(PlaceholderValues known) {
        return new Trust(
                known.fill(service).getFirst(),
                conditions.stream().map(condition -> condition.filled(known)).toList(),
                why);
    }

    private static Condition ofThisAccount() {
        return Condition.equal(ACCOUNT, "${Account}");
    }

    private static boolean tells(List<Condition> conditions) {
        return conditions.stream()
                .map(Condition::key)
                .collect(Collectors.toSet())
                .containsAll(Set.of(ACCOUNT, SOURCE));
    }
}
