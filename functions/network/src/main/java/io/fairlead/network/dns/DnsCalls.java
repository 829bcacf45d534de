package io.fairlead.network.dns;

import io.fairlead.core.permission.AwsCall;

/** Calls to Route 53, whose zones a policy can tell by their ids only: their tags and comments are no condition keys. */
public final class DnsCalls {
    private DnsCalls() {}

    /** A call to any hosted zone. */
    public static AwsCall toZones(String operation) {
        return AwsCall.toAll(
                "route53:" + operation,
                "Route 53 chooses the ids of zones, and has no condition keys for their tags",
                "arn:${Partition}:route53:::hostedzone/*");
    }

    /** A call that is about no zone that there is. */
    public static AwsCall toAny(String operation) {
        return AwsCall.toAny("route53:" + operation, "Route 53 knows no resource for this call");
    }

    /** A look at how far a change is. */
    public static AwsCall getChange() {
        return AwsCall.toAll(
                "route53:GetChange", "Route 53 chooses the ids of changes", "arn:${Partition}:route53:::change/*");
    }
}
