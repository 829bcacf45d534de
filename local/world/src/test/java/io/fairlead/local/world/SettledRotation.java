package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What holds weeks after any rotation: a working key behind AWSCURRENT, the one before it, and nothing half done. */
final class SettledRotation {
    private static final String LINK = "orders-and-archive";

    /** Which secret the link object at a cluster was made with: that of the other side. */
    private static final Map<String, String> SECRETS_OF_LINKS =
            Map.of("orders", "archive/manager/java_client", "archive", "orders/manager/java_client");

    private static final Map<String, String> CLUSTERS = Map.of(
            "orders/manager/java_client", "orders",
            "orders/producer/java_client", "orders",
            "archive/manager/java_client", "archive");

    private final RotationScene scene;
    private final List<String> schedules;
    private final List<String> items;

    /** For a topology in which nothing is going on. */
    SettledRotation(RotationScene scene) {
        this.scene = scene;
        this.schedules = schedules();
        this.items = items();
    }

    void check() {
        scene.isSound();
        var wanted = new ArrayList<String>();
        for (var secret : scene.keys.secrets()) {
            var labelled = scene.keys.labelled(secret);
            assertThat(labelled).as("keys behind labels of %s", secret).hasSize(2);
            assertThat(scene.keys.live(secret)).as("keys of %s", secret).containsExactlyInAnyOrderElementsOf(labelled);
            assertThat(scene.keys.tokens(secret)).as("tokens of %s", secret).doesNotHaveDuplicates();
            wanted.addAll(labelled);
        }
        assertThat(scene.keys.live()).as("keys of the topology").containsExactlyInAnyOrderElementsOf(wanted);
        links();
        clients();
        assertThat(schedules()).as("schedules").isEqualTo(schedules);
        assertThat(items()).as("items of the table").isEqualTo(items);
        assertThat(scene.world.aws().scheduler().deadLetters())
                .as("dead letters")
                .isEmpty();
    }

    /** Each link object has the current key, and that is known. */
    private void links() {
        SECRETS_OF_LINKS.forEach((cluster, secret) -> {
            var ref = Refs.clusterLink(LINK, cluster);
            if (hasLink(ref)) {
                assertThat(scene.person.attribute(ref, "key"))
                        .as("the key in %s", ref)
                        .isEqualTo(scene.keys.current(secret));
                var labels = scene.keys.labels(secret);
                assertThat(labels.get("fairlead:link/" + LINK + "/" + cluster))
                        .as("the version of %s that is deployed in %s", secret, ref)
                        .isEqualTo(requireNonNull(labels.get("AWSCURRENT")));
            }
        });
    }

    private boolean hasLink(Ref link) {
        return !scene.person.ledger(link).isEmpty();
    }

    private void clients() {
        CLUSTERS.forEach((secret, cluster) -> {
            if (scene.keys.secrets().contains(secret)) {
                try (var client = scene.client(cluster, secret, Duration.ZERO)) {
                    assertThat(client.connects())
                            .as("the key in %s opens its cluster", secret)
                            .isTrue();
                }
            }
        });
    }

    private List<String> schedules() {
        return scene.world.aws().scheduler().schedules(Schedules.TOPOLOGIES).stream()
                .map(schedule -> schedule.path("Name").asText())
                .toList();
    }

    /** Without what each execution leaves for some days. */
    private List<String> items() {
        return scene.world
                .clock()
                .exclusively(() -> scene.world.aws().dynamoDb().items(Installation.TABLE).stream()
                        .map(item -> item.at("/item/S").asText())
                        .filter(item -> !item.startsWith("findings#"))
                        .sorted()
                        .toList());
    }
}
