package io.fairlead.local.aws.route53;

import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.RequestRates;
import io.fairlead.local.aws.wire.RestXmlService;
import io.fairlead.local.aws.wire.Routes;
import io.fairlead.local.aws.wire.Routes.RestRequest;
import io.fairlead.local.aws.wire.TokenBucket;
import io.fairlead.local.aws.wire.Xml;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Route 53 over the wire, and what the world sees behind it. */
public final class Route53Service extends RestXmlService {
    private final HostedZones zones;
    private final ResolverRules resolverRules = new ResolverRules();
    private final TokenBucket requests;
    private final RequestRates each;
    private final Routes<Function<RestRequest, AwsResponse>> routes = new Routes<>();

    /** @param vpcExists whether there is a VPC of that id */
    public Route53Service(
            WorldClock clock, ServiceTimes times, Ids ids, String account, String region, Predicate<String> vpcExists) {
        super("route53", ids);
        this.zones = new HostedZones(clock, times, ids, region, vpcExists);
        // aws.md: an account has 50 requests in a burst, then 10 per second, and these operations less.
        this.requests = new TokenBucket(clock, 50, 10);
        this.each = RequestRates.UNLIMITED
                .together(new TokenBucket(clock, 40, 2), "CreateHostedZone")
                .together(new TokenBucket(clock, 40, 5), "DeleteHostedZone")
                .together(new TokenBucket(clock, 20, 5), "AssociateVPCWithHostedZone")
                .together(new TokenBucket(clock, 10, 5), "DisassociateVPCFromHostedZone");
        var xml = new Route53Xml(region);
        var tags = new ZoneTags(zones::require);
        var calls = new ZoneOperations(zones, xml, tags);
        var lists = new ListOperations(zones, xml, account);
        on("CreateHostedZone", "POST /2013-04-01/hostedzone", calls::create);
        on("GetHostedZone", "GET /2013-04-01/hostedzone/{Id}", calls::get);
        on("ListHostedZones", "GET /2013-04-01/hostedzone", lists::zones);
        on("ListHostedZonesByName", "GET /2013-04-01/hostedzonesbyname", lists::zonesByName);
        on("ListHostedZonesByVPC", "GET /2013-04-01/hostedzonesbyvpc", lists::zonesByVpc);
        on("UpdateHostedZoneComment", "POST /2013-04-01/hostedzone/{Id}", calls::comment);
        on("DeleteHostedZone", "DELETE /2013-04-01/hostedzone/{Id}", calls::delete);
        on("AssociateVPCWithHostedZone", "POST /2013-04-01/hostedzone/{Id}/associatevpc", calls::associate);
        on("DisassociateVPCFromHostedZone", "POST /2013-04-01/hostedzone/{Id}/disassociatevpc", calls::disassociate);
        on("ChangeResourceRecordSets", "POST /2013-04-01/hostedzone/{Id}/rrset", calls::changeRecords);
        on("ListResourceRecordSets", "GET /2013-04-01/hostedzone/{Id}/rrset", lists::recordSets);
        on("GetChange", "GET /2013-04-01/change/{Id}", calls::change);
        on("ChangeTagsForResource", "POST /2013-04-01/tags/{ResourceType}/{ResourceId}", tags::change);
        on("ListTagsForResource", "GET /2013-04-01/tags/{ResourceType}/{ResourceId}", tags::list);
    }

    /** The Resolver rules of the VPCs; to be used inside the world's lock. */
    public ResolverRules resolverRules() {
        return resolverRules;
    }

    /** What DNS serves in that VPC at this moment; to be used inside the world's lock. */
    public List<PublishedZone> publishedIn(String vpcId) {
        return zones.publishedIn(vpcId);
    }

    /** Every zone there is, as the API shows it; to be used inside the world's lock. */
    public List<PublishedZone> hostedZones() {
        return zones.all().stream().map(HostedZone::publication).toList();
    }

    @Override
    protected Routes<Function<RestRequest, AwsResponse>> routes() {
        return routes;
    }

    @Override
    protected Xml errorFrame(AwsError error, String requestId) {
        return Route53Xml.document("ErrorResponse").add(sender(error)).text("RequestId", requestId);
    }

    /** Assumed: the gateway's answer to a path that no operation has. */
    @Override
    protected AwsError unknown(AwsRequest request) {
        return AwsError.of(404, "UnknownOperationException", "no operation " + request.method() + " " + request.path());
    }

    private void on(String operation, String methodAndPath, Function<RestRequest, AwsResponse> handler) {
        routes.on(operation, methodAndPath, call -> {
            if (!requests.tryTake() || !each.admit(operation)) {
                throw Route53Errors.throttled();
            }
            return handler.apply(call);
        });
    }
}
