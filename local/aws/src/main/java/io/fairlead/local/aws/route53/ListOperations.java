package io.fairlead.local.aws.route53;

import static io.fairlead.local.aws.route53.Route53Xml.document;

import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.RestXmlService;
import io.fairlead.local.aws.wire.Routes.RestRequest;
import io.fairlead.local.aws.wire.Xml;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The calls that list zones and records, page by page. */
final class ListOperations {
    /** Documented: 100 zones, 300 record sets at most. */
    private static final int ZONES = 100;

    private static final int RECORD_SETS = 300;
    private static final Comparator<HostedZone> BY_NAME =
            Comparator.comparing(HostedZone::name, DomainNames.ORDER).thenComparing(HostedZone::id);

    private final HostedZones zones;
    private final Route53Xml xml;
    private final String account;

    ListOperations(HostedZones zones, Route53Xml xml, String account) {
        this.zones = zones;
        this.xml = xml;
        this.account = account;
    }

    AwsResponse zones(RestRequest call) {
        var marker = call.query("marker");
        var page = Page.of(
                call,
                ZONES,
                List.copyOf(zones.all()),
                zone -> marker == null || zone.id().equals(marker));
        var answer = document("ListHostedZonesResponse")
                .list("HostedZones", page.items(), xml::zone)
                .text("Marker", marker == null ? "" : marker)
                .text("IsTruncated", page.next() != null)
                .text("NextMarker", page.next() == null ? null : page.next().id())
                .text("MaxItems", page.size());
        return RestXmlService.xml(200, answer);
    }

    AwsResponse zonesByName(RestRequest call) {
        var name = call.query("dnsname");
        var id = call.query("hostedzoneid");
        var sorted = zones.all().stream().sorted(BY_NAME).toList();
        var page = Page.of(call, ZONES, sorted, zone -> name == null || notBefore(zone, name, id));
        var next = page.next();
        var answer = document("ListHostedZonesByNameResponse")
                .list("HostedZones", page.items(), xml::zone)
                .text("DNSName", name)
                .text("HostedZoneId", id)
                .text("IsTruncated", next != null)
                .text("NextDNSName", next == null ? null : next.name())
                .text("NextHostedZoneId", next == null ? null : next.id())
                .text("MaxItems", page.size());
        return RestXmlService.xml(200, answer);
    }

    /** Assumed: a VPC that does not exist has no zones; the API names no error for it. */
    AwsResponse zonesByVpc(RestRequest call) {
        var vpcId = required(call, "vpcid");
        required(call, "vpcregion");
        var token = call.query("nexttoken");
        var associated = zones.all().stream()
                .filter(zone -> zone.vpcIds().contains(vpcId))
                .toList();
        if (token != null && associated.stream().noneMatch(zone -> zone.id().equals(token))) {
            throw Route53Errors.invalidPaginationToken();
        }
        var page = Page.of(
                call, ZONES, associated, zone -> token == null || zone.id().equals(token));
        var answer = document("ListHostedZonesByVPCResponse")
                .list("HostedZoneSummaries", page.items(), this::summary)
                .text("MaxItems", page.size())
                .text("NextToken", page.next() == null ? null : page.next().id());
        return RestXmlService.xml(200, answer);
    }

    AwsResponse recordSets(RestRequest call) {
        var from = start(call.query("name"), call.query("type"));
        var sets = List.copyOf(zones.require(call.path("Id")).records().all());
        var page = Page.of(
                call, RECORD_SETS, sets, set -> from == null || set.key().compareTo(from) >= 0);
        var next = page.next();
        var answer = document("ListResourceRecordSetsResponse")
                .list("ResourceRecordSets", page.items(), xml::records)
                .text("IsTruncated", next != null)
                .text("NextRecordName", next == null ? null : DomainNames.written(next.name()))
                .text("NextRecordType", next == null ? null : next.type())
                .text("MaxItems", page.size());
        return RestXmlService.xml(200, answer);
    }

    private static boolean notBefore(HostedZone zone, String name, @Nullable String id) {
        var order = DomainNames.ORDER.compare(zone.name(), DomainNames.normalise(name));
        return order > 0 || (order == 0 && (id == null || zone.id().compareTo(id) >= 0));
    }

    private static RecordSet.@Nullable Key start(@Nullable String name, @Nullable String type) {
        if (name == null) {
            if (type != null) {
                throw Route53Errors.invalidInput("StartRecordType needs StartRecordName");
            }
            return null;
        }
        return new RecordSet.Key(DomainNames.normalise(name), type == null ? "" : type);
    }

    private Xml summary(HostedZone zone) {
        return Xml.element("HostedZoneSummary")
                .text("HostedZoneId", zone.id())
                .text("Name", DomainNames.written(zone.name()))
                .add(Xml.element("Owner").text("OwningAccount", account));
    }

    private static String required(RestRequest call, String parameter) {
        var value = call.query(parameter);
        if (value == null || value.isEmpty()) {
            throw Route53Errors.invalidInput("The request needs the parameter " + parameter);
        }
        return value;
    }

    /**
     * A part of a list.
     *
     * @param next the first element of the next page, or null
     * @param size as many as were asked for
     * @param <T> what is listed
     */
    private record Page<T>(List<T> items, @Nullable T next, int size) {
        /** The page that begins with the first element of which {@code starts} is true. */
        static <T> Page<T> of(RestRequest call, int largest, List<T> all, Predicate<T> starts) {
            var asked = call.query("maxitems");
            var size = asked == null ? largest : Math.clamp(Inputs.number("maxitems", asked), 1, largest);
            var rest = all.stream().dropWhile(starts.negate()).toList();
            var items = rest.subList(0, Math.min(size, rest.size()));
            return new Page<>(items, rest.size() > size ? rest.get(size) : null, size);
        }
    }
}
