package io.fairlead.network.dns;

import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.network.RegisteredNetwork;
import io.fairlead.network.sdk.SdkCalls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.GetHostedZoneResponse;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.Tag;
import software.amazon.awssdk.services.route53.model.TagResourceType;
import software.amazon.awssdk.services.route53.model.VPC;

/** The calls to Route 53 for private zones and their associations. */
public final class HostedZones {
    private static final Set<String> ABSENT = Set.of("NoSuchHostedZone");
    private static final Set<String> NOT_ASSOCIATED = Set.of("NoSuchHostedZone", "VPCAssociationNotFound");

    private final Route53Client client;
    private final SdkCalls calls = new SdkCalls("Route 53", AwsErrors.ROUTE_53);

    public HostedZones(Route53Client client) {
        this.client = client;
    }

    /** A new zone and the change that brings it to the name servers. */
    public record Created(String id, String change) {}

    public Optional<Zone> get(String id) {
        return calls.find("reading zone " + id, ABSENT, () -> client.getHostedZone(get -> get.id(id)))
                .map(HostedZones::zone);
    }

    /** The private zones of that domain, wherever they are associated; of the first hundred of that name. */
    public List<Zone> named(String domain) {
        return calls
                .call("listing zones of " + domain, () -> client.listHostedZonesByName(list -> list.dnsName(domain)))
                .hostedZones()
                .stream()
                .filter(zone -> Wildcard.plain(zone.name()).equals(domain))
                .flatMap(this::privateOnes)
                .toList();
    }

    /** All private zones of the account whose comment ends in these words. */
    public List<Zone> commented(String words) {
        return calls
                .call(
                        "listing zones",
                        () -> client.listHostedZonesPaginator().hostedZones().stream()
                                .toList())
                .stream()
                .filter(zone -> comment(zone).endsWith(words))
                .flatMap(this::privateOnes)
                .toList();
    }

    public Created create(String domain, RegisteredNetwork home, String callerReference, String comment) {
        var created = calls.call(
                "creating private zone " + domain + " in VPC " + home.vpcId() + " of network " + home.name(),
                () -> client.createHostedZone(create -> create.name(domain)
                        .vpc(vpc(home.vpcId(), home.region()))
                        .callerReference(callerReference)
                        .hostedZoneConfig(config -> config.comment(comment).privateZone(true))));
        return new Created(bare(created.hostedZone().id()), created.changeInfo().id());
    }

    public void tag(String id, Map<String, String> tags) {
        var all = new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList();
        calls.call(
                "tagging zone " + id,
                () -> client.changeTagsForResource(tag -> tag.resourceType(TagResourceType.HOSTEDZONE)
                        .resourceId(id)
                        .addTags(all)));
    }

    /** Lets the network resolve the zone's names; the id of the change. */
    public String associate(Zone zone, RegisteredNetwork network) {
        return calls.call(
                        "associating zone " + zone.domain() + " (" + zone.id() + ") with VPC " + network.vpcId()
                                + " of network " + network.name(),
                        () -> client.associateVPCWithHostedZone(associate ->
                                associate.hostedZoneId(zone.id()).vpc(vpc(network.vpcId(), network.region()))))
                .changeInfo()
                .id();
    }

    /** Ends the association; the id of the change, none when there is no such association. */
    public Optional<String> disassociate(Zone zone, String vpc, String region) {
        return calls.find(
                        "disassociating zone " + zone.domain() + " (" + zone.id() + ") from VPC " + vpc,
                        NOT_ASSOCIATED,
                        () -> client.disassociateVPCFromHostedZone(disassociate ->
                                disassociate.hostedZoneId(zone.id()).vpc(vpc(vpc, region))))
                .map(answer -> answer.changeInfo().id());
    }

    /** Deletes an empty zone; one that is gone is no error. */
    public void delete(String id) {
        calls.find("deleting zone " + id, ABSENT, () -> client.deleteHostedZone(delete -> delete.id(id)));
    }

    private Stream<Zone> privateOnes(HostedZone listed) {
        return listed.config() != null && Boolean.TRUE.equals(listed.config().privateZone())
                ? get(bare(listed.id())).stream()
                : Stream.empty();
    }

    /** The SDK takes the prefix from the ids of most answers, but not from those of lists by name, and accepts it nowhere. */
    private static String bare(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static Zone zone(GetHostedZoneResponse answer) {
        var vpcs = new TreeMap<String, String>();
        answer.vpCs().forEach(vpc -> vpcs.put(vpc.vpcId(), vpc.vpcRegionAsString()));
        var zone = answer.hostedZone();
        return new Zone(bare(zone.id()), Wildcard.plain(zone.name()), comment(zone), vpcs);
    }

    private static String comment(HostedZone zone) {
        var config = zone.config();
        return config == null ? "" : Objects.requireNonNullElse(config.comment(), "");
    }

    private static VPC vpc(String id, String region) {
        return VPC.builder().vpcId(id).vpcRegion(region).build();
    }
}
