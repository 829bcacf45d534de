package io.fairlead.kafka.mirror;

import static io.fairlead.kafka.testing.World.SANDBOX;
import static io.fairlead.kafka.testing.World.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.kafka.testing.Examples;
import io.fairlead.kafka.testing.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MirrorKindTest {
    private static final String LINK = "bidirectional-between-sandbox-and-shared";
    private static final String TOPIC = "dev-stock_trades";
    private static final Ref MIRROR = new Ref("mirror-topic", LINK + "/shared_cluster/" + TOPIC);

    private final World world = World.settled(Examples.nonProd());

    @Test
    void ensure_whenTheLinkIsThere_mirrorsUntilItIsActive() {
        link();

        assertThat(world.ensure(SHARED, MIRROR)).isEqualTo("NONE"); // made first, then waited for
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(world.observe(SHARED).stream()
                        .filter(finding -> finding.ref().equals(MIRROR))
                        .findFirst()
                        .orElseThrow()
                        .action())
                .isEqualTo(Action.NONE);
    }

    @Test
    void ensure_whenTheSourceTopicIsMissing_saysSo() {
        world.ensure(SANDBOX, Refs.clusterLink(LINK, "sandbox_cluster"));
        world.ensure(SHARED, Refs.clusterLink(LINK, "shared_cluster"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> world.ensure(SHARED, MIRROR))
                .withMessageContaining("source topic");
    }

    @Test
    void ensure_whenAnOrdinaryTopicHasTheName_leavesIt() {
        link();
        var cluster = world.cluster("shared_cluster");
        cluster.post(cluster.at("/topics"), Map.of("topic_name", TOPIC, "partitions_count", 1));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> world.ensure(SHARED, MIRROR))
                .withMessageContaining("already exists");
    }

    @Test
    void ensure_whenTheAnswerOfTheCreationWasLost_findsItByItsIntent() {
        link();
        world.ensure(SHARED, MIRROR);
        world.ledger().forget(MIRROR);
        world.ledger().intend(world.wanted(SHARED, MIRROR), 1);

        assertThat(world.ensure(SHARED, MIRROR)).isEqualTo("NONE");
        assertThat(world.id(MIRROR)).isEqualTo(TOPIC);
    }

    @Test
    void ensure_whenItIsDeclaredAsATopicInstead_isRefused() {
        link();
        world.ensure(SHARED, MIRROR);
        world.edit(Examples.nonProd()
                .with("/links/0/mirrors", "[]")
                .with("/clusters/1/topics", "[{\"name\": \"dev-stock_trades\", \"adopt\": true}]"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> world.ensure(SHARED, Refs.topic("shared_cluster", TOPIC)))
                .withMessageContaining("mirror topic of cluster link " + LINK);
    }

    @Test
    void remove_whenOurs_deletesTheTopicAtTheDestinationOnly() {
        link();
        world.ensure(SHARED, MIRROR);

        assertThat(world.remove(SHARED, MIRROR)).isEqualTo("DELETED");

        var destination = world.cluster("shared_cluster");
        assertThat(destination.items(destination.at("/topics"))).isEmpty();
        var source = world.cluster("sandbox_cluster");
        assertThat(source.items(source.at("/topics"))).hasSize(1);
    }

    @Test
    void remove_whenTheLinkHasGone_forgetsIt() {
        link();
        world.ensure(SHARED, MIRROR);
        var cluster = world.cluster("shared_cluster");
        cluster.delete(cluster.at("/links/{}", LINK).with("force", "true"));
        world.wait(Duration.ofMinutes(1));

        assertThat(world.remove(SHARED, MIRROR)).isEqualTo("DELETED");
        assertThat(world.ledger().entry(MIRROR)).isEmpty();
    }

    @Test
    void desired_whenMirrored_needsTheLinkAndItsSource() {
        var wanted = world.wanted(SHARED, MIRROR);

        assertThat(wanted.pointer()).isEqualTo("/links/0/mirrors/0");
        assertThat(wanted.dependsOn())
                .containsExactly(
                        Refs.cluster("shared_cluster"),
                        Refs.clusterLink(LINK, "shared_cluster"),
                        Refs.clusterLink(LINK, "sandbox_cluster"),
                        Refs.topic("sandbox_cluster", TOPIC));
    }

    private void link() {
        world.ensure(SANDBOX, Refs.topic("sandbox_cluster", TOPIC));
        world.ensure(SANDBOX, Refs.clusterLink(LINK, "sandbox_cluster"));
        world.ensure(SHARED, Refs.clusterLink(LINK, "shared_cluster"));
    }

    private String status() {
        var cluster = world.cluster("shared_cluster");
        return cluster.find(cluster.at("/links/{}/mirrors/{}", LINK, TOPIC))
                .orElseThrow()
                .path("mirror_status")
                .asText();
    }
}
