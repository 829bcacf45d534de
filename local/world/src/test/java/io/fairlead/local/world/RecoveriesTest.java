package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.json.Json;
import io.fairlead.local.aws.route53.ResolverRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody had to repair by hand in the original, or has broken by hand here: apply or teardown goes on by itself. */
class RecoveriesTest {
    private final World world = World.open(Options.virtual(31));
    private final WorldAssert in = WorldAssert.in(world);
    private final Person person = new Person(world, "minimal");

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    /** The first manual recovery: "no such host" at the key, and the second run left live keys behind. */
    @Test
    void apply_whenTheFirstMetNoSuchHost_goesOnWithoutAnOrphanedKey() {
        var vpc = requireNonNull(world.vpcIds().get("sandbox-minimal"));
        var rules = world.aws().route53().resolverRules();
        var system = world.clock()
                .exclusively(() -> rules.of(vpc).stream().findFirst().orElseThrow());
        var shadow = new ResolverRule(ResolverRule.Kind.FORWARD, "confluent.cloud");
        world.clock().exclusively(() -> {
            rules.disassociate(vpc, system);
            rules.associate(vpc, shadow);
        });
        in.failed(world.finish(world.apply(Examples.minimal())), "io.fairlead.core.errors.Unreachable", "FORWARD");
        world.clock().exclusively(() -> {
            rules.disassociate(vpc, shadow);
            rules.associate(vpc, system);
        });

        in.succeeded(world.finish(world.apply(Examples.minimal())));

        assertThat(world.confluent().liveKeysOf("orders_manager")).hasSize(1);
        assertThat(world.confluent().liveKeysOf("orders_producer")).hasSize(1);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** The function outside of the networks takes over; the data plane goes with its cluster. */
    @Test
    void teardown_whenTheFunctionsOfTheNetworkAreGone_endsAllTheSame() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        person.deleteFunctions("sandbox-minimal");

        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** The same when not even the registry knows of the network any more. */
    @Test
    void teardown_whenTheNetworkIsNotRegisteredAnyMore_endsAllTheSame() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        person.deleteFunctions("sandbox-minimal");
        person.deleteRegistration("sandbox-minimal");
        person.waits(Duration.ofMinutes(2));

        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** The third manual recovery: "no such host" at everything in the data plane. */
    @Test
    void teardown_whenPrivateDnsIsGone_leavesTheDataPlaneToItsCluster() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        person.deleteHostedZones();
        person.waits(Duration.ofMinutes(5));

        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    /** The third manual recovery: "401 Unauthorized: Cluster authorization failed". */
    @Test
    void teardown_whenTheRoleBindingsAreGone_leavesTheDataPlaneToItsCluster() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        world.confluent().everything().stream()
                .filter(it -> it.kind().equals("RoleBinding"))
                .forEach(it -> person.delete("/iam/v2/role-bindings", it.id()));

        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Tag("exhaustive")
    @Test
    void teardown_whenTheVpcEndpointWasDeleted_goesOn() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        person.deleteVpcEndpoints();
        person.waits(Duration.ofMinutes(5));

        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Tag("exhaustive")
    @Test
    void teardown_whenAClusterIsAlreadyDeleting_waitsForIt() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        person.delete("/cmk/v2/clusters", person.id("KafkaCluster", "orders"));

        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void teardown_whenTheEnvironmentIsGone_takesTheRest() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        person.delete("/cmk/v2/clusters", person.id("KafkaCluster", "orders"));
        person.delete("/networking/v1/access-points", person.id("AccessPoint", "ccloud-accesspoint-sandbox-minimal"));
        person.waits(Duration.ofMinutes(5));
        person.delete("/networking/v1/gateways", person.id("Gateway", "minimal-ingress-privatelink-gateway"));
        person.waits(Duration.ofMinutes(5));
        person.delete("/org/v2/environments", person.id("Environment", "minimal"));
        assertThat(world.confluent().environments()).isEmpty();

        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Tag("exhaustive")
    @Test
    void apply_whenAClusterWasDeleted_makesItAgainWithAllThatWasInIt() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var before = names();
        person.delete("/cmk/v2/clusters", person.id("KafkaCluster", "orders"));
        person.waits(Duration.ofHours(1));
        assertThat(names()).isNotEqualTo(before);

        in.succeeded(world.finish(world.apply(Examples.minimal())));

        assertThat(names()).containsExactlyInAnyOrderElementsOf(before);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    private List<String> names() {
        return world.confluent().everything().stream()
                .map(it -> it.kind() + " " + it.name())
                .toList();
    }

    @Test
    void apply_whenASecretWasDeleted_takesItBackFromItsRecoveryWindow() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var secret = "/confluent_cloud_resource/minimal/orders/producer/java_client";
        var before = person.secretsManager("DescribeSecret", Json.object().put("SecretId", secret));
        person.secretsManager(
                "DeleteSecret", Json.object().put("SecretId", secret).put("RecoveryWindowInDays", 7));

        in.succeeded(world.finish(world.apply(Examples.minimal())));

        var after = person.secretsManager("DescribeSecret", Json.object().put("SecretId", secret));
        assertThat(after.get("ARN")).isEqualTo(before.get("ARN"));
        assertThat(after.has("DeletedDate")).isFalse();
        assertThat(world.confluent().liveKeysOf("orders_producer")).hasSize(1);
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    @Test
    void apply_whenAPersonHasChangedThings_putsThemBackAndTouchesNothingElse() {
        var document = Examples.minimal();
        document.withArray("/clusters/0/topics").get(0).withObject("/configs").put("retention.ms", "3600000");
        in.succeeded(world.finish(world.apply(document)));
        var before = world.confluent().everything();
        var account = person.id("ServiceAccount", "orders_producer");
        person.confluent(
                "PATCH",
                "/iam/v2/service-accounts/" + account,
                Json.object().put("display_name", "renamed").put("description", "by hand"));
        person.kafka("orders", "orders/manager/java_client", kafka -> {
            kafka.put(
                    kafka.at("/topics/orders/configs/retention.ms"),
                    Json.object().put("value", "1"));
            kafka.delete(kafka.at("/acls")
                    .with("resource_type", "TOPIC")
                    .with("resource_name", "orders")
                    .with("pattern_type", "LITERAL")
                    .with("principal", "User:" + account)
                    .with("host", "*")
                    .with("operation", "WRITE")
                    .with("permission", "ALLOW"));
        });
        assertThat(world.confluent().everything()).isNotEqualTo(before);
        var changes = new Changes(world);

        in.succeeded(world.finish(world.apply(document)));

        assertThat(world.confluent().everything()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(changes.drain())
                .containsExactlyInAnyOrder(
                        "PATCH /iam/v2/service-accounts/{id}",
                        "POST /kafka/v3/clusters/{cluster_id}/topics/{topic_name}/configs:alter",
                        "POST /kafka/v3/clusters/{cluster_id}/acls:batch");
    }
}
