package io.fairlead.core.permission;

import java.util.List;

/**
 * What a resource's own policy lets a service of AWS do with it.
 *
 * @param page of AWS's documentation that asks for it
 */
public record Admission(Trust trust, List<AwsCall> calls, String page) {
    public Admission {
        calls = List.copyOf(calls);
        AwsPage.require(page, "letting in " + trust.service());
    }

    /** Lets a service make these calls. */
    public static Admission of(Trust trust, String page, AwsCall... calls) {
        return new Admission(trust, List.of(calls), page);
    }

    /** The same with the values of an installation in place of the placeholders. */
    public Admission filled(PlaceholderValues known) {
        return new Admission(
                trust.filled(known),
                calls.stream().map(call -> call.filled(known)).toList(),
                page);
    }
}
