package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.AwsPorts;
import io.fairlead.confluent.ConfluentClient;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.confluent.HttpTransport;
import io.fairlead.control.Wiring;
import io.fairlead.control.rotation.Duties;
import io.fairlead.core.ledger.Entry;
import io.fairlead.core.operation.Kinds;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.plan.Planner;
import io.fairlead.core.reconcile.Kind;
import io.fairlead.core.resource.Desired;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.topology.Topology;
import io.fairlead.core.topology.TopologyReader;
import io.fairlead.kafka.acl.AclKind;
import io.fairlead.kafka.link.LinkKind;
import io.fairlead.kafka.mirror.MirrorKind;
import io.fairlead.kafka.rest.Clusters;
import io.fairlead.kafka.rest.DataPlane;
import io.fairlead.kafka.rest.Keys;
import io.fairlead.kafka.rest.Names;
import io.fairlead.kafka.topic.TopicKind;
import io.fairlead.network.dns.HostedZones;
import io.fairlead.network.dns.Propagation;
import io.fairlead.network.dns.Records;
import io.fairlead.network.endpoint.VpcEndpointKind;
import io.fairlead.network.endpoint.VpcEndpoints;
import io.fairlead.network.record.DnsRecordKind;
import io.fairlead.network.sdk.AwsClients;
import io.fairlead.network.zone.HostedZoneKind;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.route53.Route53Client;

/** What must hold for every valid document, judged by thousands of them. No call leaves this test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphTest {
    private static final int SEEDS = 3_000;

    private static final List<RandomTopology.Net> WORKLOADS = IntStream.range(0, 4)
            .mapToObj(i -> new RandomTopology.Net("net-" + i, "10." + i + ".0.0/20"))
            .toList();
    private static final List<RandomTopology.Net> OBSERVERS = IntStream.range(0, 2)
            .mapToObj(i -> new RandomTopology.Net("observer-" + i, "10.10" + i + ".0.0/20"))
            .toList();

    private static final Set<Phase> NETWORK =
            EnumSet.of(Phase.GATEWAY, Phase.VPC_ENDPOINT, Phase.ACCESS_POINT, Phase.HOSTED_ZONE, Phase.DNS_RECORD);
    private static final Set<Phase> DATA_PLANE =
            EnumSet.of(Phase.TOPIC, Phase.ACL, Phase.CONNECTOR, Phase.LINK, Phase.MIRROR);
    /** Names, keys and roles outlive what they belong to, so that the way down can use them to its end. */
    private static final Set<Phase> OUTLIVING = EnumSet.of(
            Phase.HOSTED_ZONE,
            Phase.DNS_RECORD,
            Phase.CLUSTER_SECRET,
            Phase.REGISTRY_SECRET,
            Phase.CLUSTER_ROLE,
            Phase.REGISTRY_ROLE,
            Phase.SCHEMA_REGISTRY);

    private final List<List<Desired<?>>> wanted = new ArrayList<>();
    private final Kinds control;
    private final Kinds network;
    private final Kinds kafka;

    GraphTest() {
        var surroundings = new Surroundings(
                Map.of(
                        "AWS_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "none",
                        "AWS_SECRET_ACCESS_KEY", "none",
                        "FAIRLEAD_TABLE", "none",
                        "FAIRLEAD_REGISTRY", "none",
                        "FAIRLEAD_ROTATE_MACHINE", "none",
                        "FAIRLEAD_SCHEDULER_ROLE", "none",
                        "FAIRLEAD_SCHEDULER_DLQ", "none",
                        "FAIRLEAD_SCHEDULE_GROUP", "none"),
                InstantSource.system(),
                Pause.blocking(),
                line -> {});
        var aws = new AwsPorts(surroundings);
        var transport = new HttpTransport(HttpTransport.Options.of("nobody"));
        var cloud = new ConfluentClient(
                URI.create("http://127.0.0.1:1"),
                Optional.empty(),
                ConfluentErrors.CONTROL_PLANE,
                transport,
                Pause.blocking());
        var keys = new Keys(aws.secrets(), aws.secretVersions());
        var clusters =
                Clusters.through(new DataPlane(new Names(InstantSource.system()), keys, transport, Pause.blocking()));
        var clients = new AwsClients(surroundings, aws.metrics());
        var route53 = clients.build(Route53Client.builder());
        var records = new Records(route53);
        var propagation = new Propagation(route53);
        var ports = new Duties.Ports(
                cloud,
                aws.secrets(),
                aws.secretVersions(),
                aws.secretRotation(),
                aws.schedules(),
                aws.store(),
                aws.announcements(),
                InstantSource.system(),
                aws.metrics());
        control = Wiring.kinds(ports, "arn:aws:lambda:us-east-1:111122223333:function:fairlead-rotation");
        network = Kinds.of(
                new VpcEndpointKind(new VpcEndpoints(clients.build(Ec2Client.builder()))),
                new HostedZoneKind(new HostedZones(route53), records, propagation),
                new DnsRecordKind(records, propagation));
        kafka = Kinds.of(
                new TopicKind(clusters),
                new AclKind(clusters, Pause.blocking()),
                new LinkKind(clusters, keys),
                new MirrorKind(clusters));
        for (int seed = 0; seed < SEEDS; seed++) {
            wanted.add(desired(new TopologyReader().read(document(seed))));
        }
    }

    @Test
    void desired_always_isNamedOnceAndMadeOfWhatComesUpBefore() {
        forEachTopology(wanted -> {
            var phases = phases(wanted);
            assertThat(phases).hasSameSizeAs(wanted);
            for (var one : wanted) {
                for (var needed : needs(one)) {
                    assertThat(phases).containsKey(needed);
                    assertThat(phases.get(needed))
                            .as("%s needs %s", one.ref(), needed)
                            .isLessThanOrEqualTo(one.phase());
                    if (NETWORK.contains(one.phase())) {
                        // The network comes up beside the clusters, so it must wait for nothing there.
                        assertThat(phases.get(needed)).isLessThan(Phase.SERVICE_ACCOUNT);
                    }
                }
            }
        });
    }

    @Test
    void plan_ofNothing_makesEachOnceAfterAllThatItIsMadeOf() {
        forEachTopology(wanted -> {
            var plan = Planner.plan(findings(wanted, Action.CREATE), List.of());
            var order = new ArrayList<Ref>();
            for (var phase : Phase.values()) {
                plan.up(phase).forEach(step -> order.add(step.ref()));
            }
            assertThat(order).doesNotHaveDuplicates().hasSameSizeAs(wanted);
            for (var one : wanted) {
                assertThat(needs(one))
                        .allSatisfy(needed -> assertThat(order.indexOf(needed))
                                .as("%s before %s", needed, one.ref())
                                .isBetween(0, order.indexOf(one.ref()) - 1));
            }
        });
    }

    @Test
    void plan_ofWhatIsAsWanted_isEmpty() {
        forEachTopology(wanted -> assertThat(Planner.plan(findings(wanted, Action.NONE), entries(wanted))
                        .steps())
                .isEmpty());
    }

    @Test
    void teardown_always_letsNothingOutliveItsRouteItsRoleOrItsKey() {
        forEachTopology(wanted -> {
            var order = Planner.teardown(entries(wanted)).down().stream()
                    .map(Finding::phase)
                    .toList();
            assertThat(order).hasSameSizeAs(wanted);
            var phases = phases(wanted);
            for (var one : wanted) {
                for (var needed : needs(one)) {
                    if (!OUTLIVING.contains(one.phase()) && phases.get(needed) != one.phase()) {
                        assertThat(order.lastIndexOf(one.phase()))
                                .as("%s goes before %s", one.ref(), needed)
                                .isLessThan(order.indexOf(phases.get(needed)));
                    }
                }
                if (DATA_PLANE.contains(one.phase())) {
                    assertThat(order.subList(order.lastIndexOf(one.phase()) + 1, order.size()))
                            .containsAll(present(phases, Phase.ACCESS_POINT, Phase.VPC_ENDPOINT, Phase.DNS_RECORD))
                            .containsAll(present(phases, Phase.CLUSTER_ROLE, Phase.CLUSTER_SECRET));
                }
            }
        });
    }

    @Test
    void plan_whenAnyPieceOfThePathIsLost_leavesNothingThatWasMadeOfIt() {
        var random = new Random(5);
        forEachTopology(wanted -> {
            var found = findings(wanted, Action.NONE);
            found.replaceAll(finding -> NETWORK.contains(finding.phase()) && random.nextInt(6) == 0
                    ? with(finding, random.nextBoolean() ? Action.REPLACE : Action.CREATE)
                    : finding);
            var plan = Planner.plan(found, entries(wanted));
            var renewed = new ArrayList<Ref>();
            plan.of(Action.REPLACE).forEach(step -> renewed.add(step.ref()));
            found.stream().filter(step -> step.action() == Action.CREATE).forEach(step -> renewed.add(step.ref()));
            assertThat(plan.replaced())
                    .allSatisfy(step -> assertThat(step.phase()).isIn(NETWORK));
            for (var one : wanted) {
                if (needs(one).stream().anyMatch(renewed::contains)) {
                    assertThat(plan.steps()).extracting(Finding::ref).contains(one.ref());
                    assertThat(!NETWORK.contains(one.phase()) || renewed.contains(one.ref()))
                            .isTrue();
                }
            }
        });
    }

    private static ObjectNode document(int seed) {
        return RandomTopology.of(seed, "chance", WORKLOADS, OBSERVERS);
    }

    private void forEachTopology(Consumer<List<Desired<?>>> property) {
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                property.accept(wanted.get(seed));
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed + ": " + document(seed), broken);
            }
        }
    }

    private List<Desired<?>> desired(Topology topology) {
        var all = new ArrayList<Desired<?>>(each(control, topology, Place.CONTROL));
        for (var net : topology.networks()) {
            all.addAll(each(network, topology, Place.network(net.name())));
            all.addAll(each(kafka, topology, Place.kafka(net.name())));
        }
        return all;
    }

    private static List<Desired<?>> each(Kinds kinds, Topology topology, Place place) {
        return kinds.survey(topology, place, new Kinds.Action<Desired<?>>() {
            @Override
            public <S> Desired<?> apply(Kind<S> kind, Desired<S> wanted) {
                assertThat(wanted.ref().kind()).isEqualTo(kind.name());
                return wanted;
            }
        });
    }

    private static List<Ref> needs(Desired<?> one) {
        var needs = new ArrayList<>(one.dependsOn());
        Optional.ofNullable(one.container()).ifPresent(needs::add);
        return needs;
    }

    private static Map<Ref, Phase> phases(List<Desired<?>> wanted) {
        var phases = new HashMap<Ref, Phase>();
        wanted.forEach(one -> phases.put(one.ref(), one.phase()));
        return phases;
    }

    private static List<Phase> present(Map<Ref, Phase> phases, Phase... asked) {
        return List.of(asked).stream().filter(phases::containsValue).toList();
    }

    private static List<Finding> findings(List<Desired<?>> wanted, Action action) {
        var findings = new ArrayList<Finding>();
        wanted.forEach(one -> findings.add(Finding.of(one, action, List.of())));
        return findings;
    }

    private static Finding with(Finding finding, Action action) {
        return new Finding(
                finding.ref(),
                finding.phase(),
                finding.place(),
                action,
                finding.details(),
                finding.pointer(),
                finding.dependsOn());
    }

    private static List<Entry> entries(List<Desired<?>> wanted) {
        return wanted.stream()
                .map(one -> new Entry(
                        one.ref(), "id", Map.of(), one.phase(), one.place(), one.container(), 1, Instant.EPOCH))
                .toList();
    }
}
