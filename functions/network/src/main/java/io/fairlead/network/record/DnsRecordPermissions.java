package io.fairlead.network.record;

import static io.fairlead.network.dns.DnsCalls.getChange;
import static io.fairlead.network.dns.DnsCalls.toZones;

import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Condition.Operator;
import io.fairlead.core.permission.Permissions;

/** What {@link DnsRecordKind} needs in AWS: CNAMEs below Confluent's domain, and no other records. */
public final class DnsRecordPermissions {
    private static final String CHANGED = "route53:ChangeResourceRecordSets";

    /** To make one, and to delete it. */
    private static final Permissions CHANGE = Permissions.of(toZones("ChangeResourceRecordSets")
            .when(Condition.of(Operator.EACH_STRING_EQUALS, CHANGED + "RecordTypes", "CNAME"))
            .when(Condition.of(Operator.EACH_STRING_LIKE, CHANGED + "NormalizedRecordNames", "*.confluent.cloud")));

    public static final Permissions ALL =
            Permissions.all(Permissions.of(toZones("ListResourceRecordSets"), getChange()), CHANGE);

    private DnsRecordPermissions() {}
}
