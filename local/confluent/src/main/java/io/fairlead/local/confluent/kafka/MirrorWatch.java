package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.ClusterLink;
import io.fairlead.local.confluent.organization.KafkaCluster;
import io.fairlead.local.confluent.organization.Mirror;
import io.fairlead.local.confluent.organization.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a mirror topic shows: its state, which follows the link's health, and how far it has come. */
final class MirrorWatch {
    /** Assumed: how far a healthy mirror is behind. */
    private static final Duration BEHIND = Duration.ofSeconds(1);

    /** As recorded of mirrors of empty topics. Assumed: once something was fetched, it is where the fetching has come to. */
    private static final long NOTHING_FETCHED = -1;

    private final LinkHealth health;
    private final InstantSource clock;

    /** A state in the words of the document, and what is wrong with the topic. */
    record State(String status, String error) {
        static final State ACTIVE = new State("ACTIVE", "NO_ERROR");

        boolean isActive() {
            return equals(ACTIVE);
        }
    }

    MirrorWatch(LinkHealth health, InstantSource clock) {
        this.health = health;
        this.clock = clock;
    }

    State state(KafkaCluster cluster, Mirror mirror) {
        if (mirror.status != Mirror.Status.ACTIVE) {
            return new State(mirror.status.name(), "NO_ERROR");
        }
        var link = cluster.links.get(mirror.linkName);
        if (link == null) {
            return new State("LINK_FAILED", "NO_ERROR");
        }
        var connection = health.of(cluster, link);
        if (!connection.isGood()) {
            return new State(connection.state().equals("FAILED") ? "LINK_FAILED" : "SOURCE_UNAVAILABLE", "NO_ERROR");
        }
        if (source(link, mirror).isEmpty()) {
            return new State("FAILED", "SOURCE_TOPIC_MAY_BE_DELETED");
        }
        return health.mayRead(cluster, link, mirror.sourceTopic)
                ? State.ACTIVE
                : new State("SOURCE_UNAVAILABLE", "NO_ERROR");
    }

    private Optional<Topic> source(@Nullable ClusterLink link, Mirror mirror) {
        return Optional.ofNullable(link)
                .flatMap(health::remote)
                .flatMap(remote -> Optional.ofNullable(remote.topics.get(mirror.sourceTopic)))
                .filter(topic -> !topic.deleting);
    }

    ObjectNode form(KafkaCall call, Mirror mirror) {
        var cluster = call.cluster();
        var state = state(cluster, mirror);
        var lags = lags(cluster, mirror, state);
        return Json.of(
                "kind", "KafkaMirrorData",
                "metadata",
                        Lists.metadata(
                                call.url() + "/links/" + mirror.linkName + "/mirrors/" + mirror.topic,
                                call.resourceName()),
                "link_name", mirror.linkName,
                "mirror_topic_name", mirror.topic,
                "source_topic_name", mirror.sourceTopic,
                "num_partitions", lags.size(),
                "mirror_lags", Json.array(lags),
                "mirror_status", state.status(),
                "mirror_topic_error", state.error(),
                "state_time_ms", mirror.statusSince.toEpochMilli(),
                "mirror_state_transition_errors", List.of());
    }

    /** Lets the mirror catch up, and tells for each partition how far it is and how much is missing. */
    List<JsonNode> lags(KafkaCluster cluster, Mirror mirror, State state) {
        var source = source(cluster.links.get(mirror.linkName), mirror);
        var now = clock.instant();
        if (state.isActive()) {
            source.ifPresent(topic -> mirror.fetchedUpTo(topic.recordsAt(now.minus(BEHIND))));
        }
        var topic = cluster.topics.get(mirror.topic);
        var partitions = topic == null ? 0 : topic.partitions;
        var end = Math.max(
                mirror.fetched(), source.map(found -> found.recordsAt(now)).orElse(0L));
        return IntStream.range(0, partitions)
                .<JsonNode>mapToObj(partition -> {
                    var offset = Topic.share(mirror.fetched(), partition, partitions);
                    return Json.of(
                            "partition",
                            partition,
                            "lag",
                            Topic.share(end, partition, partitions) - offset,
                            "last_source_fetch_offset",
                            offset == 0 ? NOTHING_FETCHED : offset);
                })
                .toList();
    }
}
