package io.fairlead.core.permission;

/**
 * A call that AWS makes, or a right that AWS checks, because of a call of ours: no test can see it.
 *
 * @param cause the action, or the setting, that needs it
 * @param page of AWS's documentation that says so
 */
public record Dependent(AwsCall call, String cause, String page) {
    public Dependent {
        AwsPage.require(page, call.action() + " behind " + cause);
    }

    Dependent filled(PlaceholderValues known) {
        return new Dependent(call.filled(known), cause, page);
    }
}
