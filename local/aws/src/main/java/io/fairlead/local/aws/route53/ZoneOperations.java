package io.fairlead.local.aws.route53;

import static io.fairlead.local.aws.route53.Route53Xml.document;

import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.RestXmlService;
import io.fairlead.local.aws.wire.Routes.RestRequest;

/** The calls on one zone, its associations and its records. Only private zones are modelled. */
final class ZoneOperations {
    private final HostedZones zones;
    private final Route53Xml xml;
    private final ZoneTags tags;

    ZoneOperations(HostedZones zones, Route53Xml xml, ZoneTags tags) {
        this.zones = zones;
        this.xml = xml;
        this.tags = tags;
    }

    AwsResponse create(RestRequest call) {
        var input = call.xml();
        var vpc = VpcInput.in(input);
        var config = input.child("HostedZoneConfig");
        var created = zones.create(
                DomainNames.normalise(Inputs.required(input, "Name")),
                vpc,
                Inputs.required(input, "CallerReference"),
                config == null ? null : config.text("Comment"));
        var answer = document("CreateHostedZoneResponse")
                .add(xml.zone(created.zone()))
                .add(xml.change(created.change()))
                .add(xml.vpc(vpc.id()));
        return RestXmlService.xml(201, answer)
                .with(
                        "Location",
                        "https://route53.amazonaws.com/2013-04-01/hostedzone/"
                                + created.zone().id());
    }

    /** A private zone has no delegation set. */
    AwsResponse get(RestRequest call) {
        var zone = zones.require(call.path("Id"));
        return RestXmlService.xml(
                200, document("GetHostedZoneResponse").add(xml.zone(zone)).list("VPCs", zone.vpcIds(), xml::vpc));
    }

    AwsResponse comment(RestRequest call) {
        var zone = zones.comment(call.path("Id"), call.xml().text("Comment"));
        return RestXmlService.xml(
                200, document("UpdateHostedZoneCommentResponse").add(xml.zone(zone)));
    }

    AwsResponse delete(RestRequest call) {
        var change = zones.delete(call.path("Id"));
        tags.removeAll(call.path("Id"));
        return changed("DeleteHostedZoneResponse", change);
    }

    AwsResponse associate(RestRequest call) {
        var input = call.xml();
        var change = zones.associate(call.path("Id"), VpcInput.in(input), input.text("Comment"));
        return changed("AssociateVPCWithHostedZoneResponse", change);
    }

    AwsResponse disassociate(RestRequest call) {
        var input = call.xml();
        var change = zones.disassociate(call.path("Id"), VpcInput.in(input).id(), input.text("Comment"));
        return changed("DisassociateVPCFromHostedZoneResponse", change);
    }

    AwsResponse changeRecords(RestRequest call) {
        var batch = call.xml().child("ChangeBatch");
        if (batch == null) {
            throw Route53Errors.invalidInput("Invalid XML ; the request has no ChangeBatch");
        }
        var change = zones.changeRecords(call.path("Id"), ChangeBatchInput.changes(batch), batch.text("Comment"));
        return changed("ChangeResourceRecordSetsResponse", change);
    }

    AwsResponse change(RestRequest call) {
        return changed("GetChangeResponse", zones.change(call.path("Id")));
    }

    private AwsResponse changed(String document, ChangeInfo change) {
        return RestXmlService.xml(200, document(document).add(xml.change(change)));
    }
}
