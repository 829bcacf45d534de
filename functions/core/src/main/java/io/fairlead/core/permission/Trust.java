package io.fairlead.core.permission;

import java.util.List;

/**
 * A service of AWS that acts for us: one that takes a role, or one that a resource's own policy lets in.
 *
 * @param service e.g. {@code scheduler.amazonaws.com}
 * @param conditions which of the service's doings are ours, so that nobody else's are let in
 * @param why there are no conditions; empty when there are
 */
public record Trust(String service, List<Condition> conditions, String why) {
    public Trust {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty() == why.isBlank()) {
            throw new IllegalArgumentException(
                    "trust in " + service + " needs a reason if, and only if, it has no conditions");
        }
    }

    /** Trust in whatever the service does, and why it cannot be told apart. */
    public static Trust ofAll(String service, String why) {
        return new Trust(service, List.of(), why);
    }

    /** Trust in the service on behalf of this account only. */
    public static Trust ofAccount(String service) {
        return new Trust(service, List.of(Condition.equal("aws:SourceAccount", "${Account}")), "");
    }

    /** Trust in the service on behalf of these resources of this account only. */
    public static Trust ofSource(String service, String... arns) {
        return new Trust(
                service,
                List.of(
                        Condition.equal("aws:SourceAccount", "${Account}"),
                        Condition.of(Condition.Operator.ARN_LIKE, "aws:SourceArn", arns)),
                "");
    }

    /** The same with the values of an installation in place of the placeholders. */
    public Trust filled(PlaceholderValues known) {
        return new Trust(
                service,
                conditions.stream().map(condition -> condition.filled(known)).toList(),
                why);
    }
}
