package io.fairlead.network.zone;

import static io.fairlead.network.dns.DnsCalls.getChange;
import static io.fairlead.network.dns.DnsCalls.toAny;
import static io.fairlead.network.dns.DnsCalls.toZones;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.permission.Condition.Operator;
import io.fairlead.core.permission.Permissions;

/** What {@link HostedZoneKind} needs in AWS. Public zones are out of its reach: it makes none and deletes none. */
public final class HostedZonePermissions {
    private static final String VPCS = "route53:VPCs";

    /** Observers are whatever networks a document names. */
    private static final Condition VPCS_OF_THE_REGION =
            Condition.of(Operator.EACH_STRING_LIKE, VPCS, "VPCId=*,VPCRegion=${Region}");

    /** By id, and by the comment in all zones: on the way down the domain is not known any more. */
    public static final Permissions LOOK =
            Permissions.of(toZones("GetHostedZone"), toAny("ListHostedZones"), getChange());

    public static final Permissions ENSURE = Permissions.of(
                    toAny("ListHostedZonesByName"),
                    toAny("CreateHostedZone")
                            .when(Condition.present(VPCS))
                            .when(Condition.of(Operator.EACH_STRING_EQUALS, VPCS, "VPCId=${Vpc},VPCRegion=${Region}")),
                    toZones("ChangeTagsForResource"),
                    toZones("AssociateVPCWithHostedZone").when(VPCS_OF_THE_REGION),
                    toZones("DisassociateVPCFromHostedZone").when(VPCS_OF_THE_REGION))
            .needing(AwsCall.toAny("ec2:DescribeVpcs", "EC2 cannot limit what is described")
                    .behind(
                            "route53:CreateHostedZone",
                            "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/r53-api-permissions-ref.html"));

    public static final Permissions REMOVE =
            Permissions.of(toZones("ListResourceRecordSets"), toZones("DeleteHostedZone"));

    private HostedZonePermissions() {}
}
