package io.fairlead.local.aws.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.local.aws.ec2.Vpc;
import io.fairlead.local.aws.route53.ResolverRule;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.RRType;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/** dnsjava's own resolver is the judge. */
class PrivateDnsTest {
    private static final String DOMAIN = "ap8z93yw.us-east-1.aws.accesspoint.confluent.cloud";
    private static final String ADVERTISED = "lkc-1-ap8z93yw.us-east-1.aws.accesspoint.glb.confluent.cloud";
    private static final String PRIVATE = "lkc-1." + DOMAIN;

    private final NetworkWorld world = new NetworkWorld();

    @BeforeEach
    void startBothVpcs() {
        world.dns.start(world.sandbox.id());
        world.dns.start(world.shared.id());
        world.publicDns.cname(ADVERTISED, PRIVATE);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void query_whenThePathIsComplete_followsTheChainToTheEndpoint() throws Exception {
        var regional = availableEndpoint();
        zone(regional);
        world.advance(Duration.ofSeconds(30));

        var answer = ask(world.sandbox, ADVERTISED);

        assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(lines(answer, Section.ANSWER))
                .containsExactly(
                        ADVERTISED + ". CNAME " + PRIVATE + ".",
                        PRIVATE + ". CNAME " + regional + ".",
                        regional + ". A 127.0.0.1");
        assertThat(answer.getSection(Section.ANSWER))
                .allSatisfy(record -> assertThat(record.getTTL()).isEqualTo(60));
    }

    @Test
    void query_whenTheRecordIsNotInSync_isNoSuchHostAndWasSeen() throws Exception {
        var regional = availableEndpoint();
        zone(regional);
        world.advance(Duration.ofSeconds(29));

        var answer = ask(world.sandbox, PRIVATE);

        assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(world.dns.queries()).singleElement().satisfies(query -> {
            assertThat(query.name()).isEqualTo(PRIVATE);
            assertThat(query.vpcId()).isEqualTo(world.sandbox.id());
            assertThat(query.rcode()).isEqualTo("NXDOMAIN");
            assertThat(query.at()).isEqualTo(world.clock.instant());
        });
        world.advance(Duration.ofSeconds(1));
        assertThat(ask(world.sandbox, PRIVATE).getRcode()).isEqualTo(Rcode.NOERROR);
    }

    @Test
    void query_whenTheZoneIsOfAnotherVpc_endsBehindThePublicHop() throws Exception {
        zone(availableEndpoint());
        world.advance(Duration.ofSeconds(30));

        var answer = ask(world.shared, ADVERTISED);

        assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(lines(answer, Section.ANSWER)).containsExactly(ADVERTISED + ". CNAME " + PRIVATE + ".");
        assertThat(answer.getHeader().getFlag(Flags.AA)).isFalse();
        assertThat(lines(answer, Section.AUTHORITY)).singleElement().asString().startsWith("confluent.cloud. SOA");
    }

    @Test
    void query_whenTheZoneIsAssociatedLater_resolvesOnceThatIsInSync() throws Exception {
        var id = zone(availableEndpoint());
        world.advance(Duration.ofSeconds(30));
        world.route53.associateVPCWithHostedZone(request ->
                request.hostedZoneId(id).vpc(vpc -> vpc.vpcId(world.shared.id()).vpcRegion("us-east-1")));

        assertThat(ask(world.shared, PRIVATE).getRcode()).isEqualTo(Rcode.NXDOMAIN);
        world.advance(Duration.ofSeconds(30));
        assertThat(ask(world.shared, PRIVATE).getRcode()).isEqualTo(Rcode.NOERROR);
    }

    @Test
    void query_whenTheNameIsNotInThePrivateZone_isAuthoritativelyAbsentWithItsSoa() throws Exception {
        world.route53.createHostedZone(request -> request.name(DOMAIN)
                .callerReference("empty")
                .vpc(vpc -> vpc.vpcId(world.sandbox.id()).vpcRegion("us-east-1")));
        world.advance(Duration.ofSeconds(30));

        var answer = ask(world.sandbox, PRIVATE);

        assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
        assertThat(lines(answer, Section.AUTHORITY)).singleElement().asString().startsWith(DOMAIN + ". SOA");
    }

    @Test
    void query_whenTheEndpointIsNotAvailable_findsNoAddress() throws Exception {
        var endpoint = createEndpoint();
        var regional = endpoint.dnsEntries().get(0).dnsName();

        assertThat(ask(world.sandbox, regional).getRcode()).isEqualTo(Rcode.NXDOMAIN);
        world.ec2Service.endpoints().acceptEndpoint(endpoint.vpcEndpointId());
        world.advance(Duration.ofSeconds(135));
        assertThat(ask(world.shared, regional).getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(ask(world.shared, endpoint.dnsEntries().get(1).dnsName()).getRcode())
                .isEqualTo(Rcode.NOERROR);
        assertThat(ask(world.shared, regional, Type.AAAA, false).getSection(Section.ANSWER))
                .isEmpty();
        world.ec2.deleteVpcEndpoints(request -> request.vpcEndpointIds(endpoint.vpcEndpointId()));
        assertThat(ask(world.sandbox, regional).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void query_whenAForwardRuleShadowsThePublicHop_failsUntilASystemRuleExemptsIt() throws Exception {
        zone(availableEndpoint());
        world.advance(Duration.ofSeconds(30));
        var rules = world.route53Service.resolverRules();
        rules.associate(world.sandbox.id(), new ResolverRule(ResolverRule.Kind.FORWARD, "confluent.cloud"));

        assertThat(ask(world.sandbox, ADVERTISED).getRcode()).isEqualTo(Rcode.SERVFAIL);
        assertThat(ask(world.sandbox, PRIVATE).getRcode()).isEqualTo(Rcode.NOERROR);
        rules.associate(
                world.sandbox.id(),
                new ResolverRule(ResolverRule.Kind.SYSTEM, "us-east-1.aws.accesspoint.glb.confluent.cloud"));
        assertThat(ask(world.sandbox, ADVERTISED).getRcode()).isEqualTo(Rcode.NOERROR);
        rules.associate(world.sandbox.id(), new ResolverRule(ResolverRule.Kind.FORWARD, DOMAIN));
        assertThat(ask(world.sandbox, PRIVATE).getRcode()).isEqualTo(Rcode.SERVFAIL);
    }

    @Test
    void query_whenTheZoneIsDeleted_isServedUntilThatIsInSync() throws Exception {
        var regional = availableEndpoint();
        var id = zone(regional);
        world.advance(Duration.ofSeconds(30));
        change(id, ChangeAction.DELETE, regional);
        world.advance(Duration.ofSeconds(1));
        world.route53.deleteHostedZone(request -> request.id(id));

        assertThat(ask(world.sandbox, PRIVATE).getRcode()).isEqualTo(Rcode.NOERROR);
        world.advance(Duration.ofSeconds(30));
        assertThat(ask(world.sandbox, PRIVATE).getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void query_whenAskedOverTcp_answersTheSame() throws Exception {
        assertThat(lines(ask(world.sandbox, ADVERTISED, Type.CNAME, true), Section.ANSWER))
                .containsExactly(ADVERTISED + ". CNAME " + PRIVATE + ".");
    }

    @Test
    void query_whenAliasesGoRoundInACircle_fails() throws Exception {
        world.publicDns.cname("a.example.com", "b.example.com");
        world.publicDns.cname("b.example.com", "a.example.com");

        assertThat(ask(world.sandbox, "a.example.com").getRcode()).isEqualTo(Rcode.SERVFAIL);
        world.publicDns.remove("b.example.com");
        assertThat(ask(world.sandbox, "a.example.com").getRcode()).isEqualTo(Rcode.NXDOMAIN);
    }

    @Test
    void query_whenItIsNone_isRefusedUnderItsId() throws Exception {
        var notify = new Message(4711);
        notify.getHeader().setOpcode(Opcode.NOTIFY);

        assertThat(exchange(notify.toWire()).getHeader().getRcode()).isEqualTo(Rcode.NOTIMP);
        var answer = exchange(new byte[] {0x12, 0x34, 1, 0, 0, 1}).getHeader();
        assertThat(answer.getID()).isEqualTo(0x1234);
        assertThat(answer.getRcode()).isEqualTo(Rcode.FORMERR);
    }

    private Message exchange(byte[] message) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.setSoTimeout(5_000);
            socket.send(new DatagramPacket(message, message.length, world.dns.addressOf(world.sandbox.id())));
            var answer = new DatagramPacket(new byte[512], 512);
            socket.receive(answer);
            return new Message(Arrays.copyOf(answer.getData(), answer.getLength()));
        }
    }

    private String availableEndpoint() {
        var endpoint = createEndpoint();
        world.ec2Service.endpoints().acceptEndpoint(endpoint.vpcEndpointId());
        world.advance(Duration.ofSeconds(135));
        return endpoint.dnsEntries().get(0).dnsName();
    }

    private software.amazon.awssdk.services.ec2.model.VpcEndpoint createEndpoint() {
        return world.ec2
                .createVpcEndpoint(request -> request.vpcEndpointType(VpcEndpointType.INTERFACE)
                        .vpcId(world.sandbox.id())
                        .serviceName(NetworkWorld.SERVICE)
                        .subnetIds(world.subnetIdsOf(world.sandbox)))
                .vpcEndpoint();
    }

    private String zone(String target) {
        var id = world.route53
                .createHostedZone(request -> request.name(DOMAIN)
                        .callerReference("zone")
                        .vpc(vpc -> vpc.vpcId(world.sandbox.id()).vpcRegion("us-east-1")))
                .hostedZone()
                .id();
        change(id, ChangeAction.CREATE, target);
        return id;
    }

    private void change(String zoneId, ChangeAction action, String target) {
        var set = ResourceRecordSet.builder()
                .name("*." + DOMAIN)
                .type(RRType.CNAME)
                .ttl(60L)
                .resourceRecords(ResourceRecord.builder().value(target).build())
                .build();
        var change = Change.builder().action(action).resourceRecordSet(set).build();
        world.route53.changeResourceRecordSets(
                request -> request.hostedZoneId(zoneId).changeBatch(batch -> batch.changes(change)));
    }

    private Message ask(Vpc vpc, String name) throws IOException {
        return ask(vpc, name, Type.A, false);
    }

    private Message ask(Vpc vpc, String name, int type, boolean tcp) throws IOException {
        var resolver = new SimpleResolver(world.dns.addressOf(vpc.id()));
        resolver.setTCP(tcp);
        var question = Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN);
        return resolver.send(Message.newQuery(question));
    }

    private static List<String> lines(Message message, int section) {
        return message.getSection(section).stream()
                .map(record -> record.getName() + " " + Type.string(record.getType()) + " " + record.rdataToString())
                .toList();
    }
}
