package io.fairlead.core.permission;

/** What a resource's own policy lets a service of AWS do with it. */
public record Admission(Trust trust, AwsCall call) {
    /** The same with the values of an installation in place of the placeholders. */
    public Admission filled(PlaceholderValues known) {
        return new Admission(trust.filled(known), call.filled(known));
    }
}
