package io.fairlead.local.aws.route53;

import io.fairlead.local.aws.wire.Xml;

/** Writes zones, records and changes as Route 53's answers do. */
final class Route53Xml {
    private static final String NAMESPACE = "https://route53.amazonaws.com/doc/2013-04-01/";

    private final String region;

    Route53Xml(String region) {
        this.region = region;
    }

    static Xml document(String name) {
        return Xml.element(name).attribute("xmlns", NAMESPACE);
    }

    Xml zone(HostedZone zone) {
        return Xml.element("HostedZone")
                .text("Id", "/hostedzone/" + zone.id())
                .text("Name", DomainNames.written(zone.name()))
                .text("CallerReference", zone.callerReference())
                .add(Xml.element("Config").text("Comment", zone.comment()).text("PrivateZone", true))
                .text("ResourceRecordSetCount", zone.records().all().size());
    }

    Xml vpc(String vpcId) {
        return Xml.element("VPC").text("VPCRegion", region).text("VPCId", vpcId);
    }

    Xml change(ChangeInfo change) {
        return Xml.element("ChangeInfo")
                .text("Id", "/change/" + change.id())
                .text("Status", change.inSync() ? "INSYNC" : "PENDING")
                .text("SubmittedAt", change.submittedAt())
                .text("Comment", change.comment());
    }

    Xml records(RecordSet set) {
        return Xml.element("ResourceRecordSet")
                .text("Name", DomainNames.written(set.name()))
                .text("Type", set.type())
                .text("TTL", set.ttl())
                .list(
                        "ResourceRecords",
                        set.values(),
                        value -> Xml.element("ResourceRecord").text("Value", value));
    }
}
