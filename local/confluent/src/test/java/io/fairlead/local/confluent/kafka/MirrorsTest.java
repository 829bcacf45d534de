package io.fairlead.local.confluent.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.Http;
import io.fairlead.local.confluent.http.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MirrorsTest {
    private static final String TOPIC = "dev-stock_trades";

    private final TwoClusters two = new TwoClusters();
    private final String topics = TwoClusters.root(two.sandbox) + "/topics";
    private final String mirrors = two.links(two.shared) + "/both/mirrors";

    MirrorsTest() {
        two.onSandbox
                .post(topics, Json.of("topic_name", TOPIC, "partitions_count", 2))
                .is(201);
    }

    @AfterEach
    void close() {
        two.close();
    }

    private Http.Reply create() {
        return two.onShared.post(mirrors, Json.of("source_topic_name", TOPIC));
    }

    private Http.Reply read() {
        return two.onShared.get(mirrors + "/" + TOPIC);
    }

    private Http.Reply change(String verb) {
        JsonNode names = Json.of("mirror_topic_names", List.of(TOPIC));
        return two.onShared.post(mirrors + ":" + verb, names).is(200);
    }

    private void produce(int records) {
        for (var i = 0; i < records; i++) {
            two.onSandbox
                    .post(topics + "/" + TOPIC + "/records", Json.of("value", Json.of("type", "STRING", "data", "x")))
                    .is(200);
        }
    }

    @Test
    void create_whenTheLinkWorks_isActiveAfterAWhileAndFollows() {
        two.linkBoth();
        create().is(204);
        assertThat(read().is(200).at("/mirror_status")).isEqualTo("PENDING_MIRROR");
        produce(5);
        two.world.pass("PT5S");

        var mirror = read().is(200);

        assertThat(mirror.at("/mirror_status")).isEqualTo("ACTIVE");
        assertThat(mirror.at("/num_partitions")).isEqualTo("2");
        assertThat(mirror.at("/mirror_lags/0/last_source_fetch_offset")).isEqualTo("3");
        assertThat(mirror.at("/mirror_lags/1/last_source_fetch_offset")).isEqualTo("2");
        assertThat(mirror.at("/mirror_lags/0/lag")).isEqualTo("0");
        assertThat(two.onShared.get(mirrors).is(200).json().path("data")).hasSize(1);
        assertThat(two.onShared
                        .get(two.links(two.shared) + "/-/mirrors?mirror_status=PAUSED")
                        .is(200)
                        .json()
                        .path("data"))
                .isEmpty();
        assertThat(two.onShared.get(two.links(two.shared) + "/both").at("/topic_names/0"))
                .isEqualTo(TOPIC);
    }

    @Test
    void create_whenTheOtherSideHasNoLinkOfThatName_isRefused() {
        two.onShared
                .post(two.links(two.shared) + "?link_name=both", TwoClusters.bidirectional(two.sandbox, two.sandboxKey))
                .is(204);
        two.world.pass("PT5S");

        assertThat(create().is(400).at("/message")).contains("does not have a link named 'both'");
    }

    @Test
    void create_whenTopicOrSourceIsWrong_isRefused() {
        two.linkBoth();
        create().is(204);

        assertThat(create().is(400).at("/error_code")).isEqualTo("40002");
        two.onShared.post(mirrors, Json.of("source_topic_name", "no-such")).is(400);
        var renamed = Json.of("source_topic_name", TOPIC, "mirror_topic_name", "other");
        assertThat(two.onShared.post(mirrors, renamed).is(400).at("/error_code"))
                .isEqualTo("40035");
        two.onShared
                .post(two.links(two.shared) + "/none/mirrors", Json.of("source_topic_name", TOPIC))
                .is(404);
    }

    @Test
    void mirror_whenTheLinkLosesItsCredentials_failsAndItsOffsetsStand() {
        two.linkBoth();
        create().is(204);
        produce(4);
        two.world.pass("PT5S");
        read().is(200);
        two.world.api.delete("/iam/v2/api-keys/" + two.sandboxKey.id()).is(204);
        two.world.pass("PT1M");

        var mirror = read().is(200);
        assertThat(mirror.at("/mirror_status")).isEqualTo("LINK_FAILED");
        assertThat(mirror.at("/mirror_lags/0/last_source_fetch_offset")).isEqualTo("2");
        assertThat(change("promote").at("/data/0/error_code")).isEqualTo("40002");
        assertThat(change("failover").json().at("/data/0/error_code").isNull()).isTrue();
        two.world.pass("PT5S");
        assertThat(read().at("/mirror_status")).isEqualTo("STOPPED");
    }

    @Test
    void promote_whenActive_stopsAsynchronouslyAndTheTopicCanBeWritten() {
        two.linkBoth();
        create().is(204);
        produce(3);
        two.world.pass("PT5S");
        var records = TwoClusters.root(two.shared) + "/topics/" + TOPIC + "/records";
        var record = Json.of("value", Json.of("type", "STRING", "data", "x"));
        two.onShared.post(records, record).is(400);

        assertThat(change("promote").json().at("/data/0/error_code").isNull()).isTrue();

        assertThat(read().at("/mirror_status")).isEqualTo("PENDING_STOPPED");
        two.world.pass("PT5S");
        assertThat(read().at("/mirror_status")).isEqualTo("STOPPED");
        assertThat(two.onShared.post(records, record).is(200).at("/offset")).isEqualTo("1");
        assertThat(change("promote").at("/data/0/error_message")).contains("STOPPED");
    }

    @Test
    void pauseAndResume_whenAsked_changeTheStatus() {
        two.linkBoth();
        create().is(204);
        two.world.pass("PT5S");

        change("pause");
        assertThat(read().at("/mirror_status")).isEqualTo("PAUSED");
        assertThat(change("pause").at("/data/0/error_code")).isEqualTo("40002");
        var pattern = Json.of("mirror_topic_name_pattern", "dev-.*");
        two.onShared.post(mirrors + ":resume?validate_only=true", pattern).is(200);
        assertThat(read().at("/mirror_status")).isEqualTo("PAUSED");
        two.onShared.post(mirrors + ":resume", pattern).is(200);
        assertThat(read().at("/mirror_status")).isEqualTo("ACTIVE");
        var unknown = Json.of("mirror_topic_names", List.of("none"));
        assertThat(two.onShared.post(mirrors + ":pause", unknown).is(200).at("/data/0/error_code"))
                .isEqualTo("40403");
    }

    @Test
    void delete_whenTheTopicIsDeleted_theMirrorGoesAndTheLinkCanGo() {
        two.linkBoth();
        create().is(204);
        two.world.pass("PT5S");
        var link = two.links(two.shared) + "/both";
        two.onShared.delete(link).is(400);

        two.onShared.delete(TwoClusters.root(two.shared) + "/topics/" + TOPIC).is(204);
        read().is(200);
        two.world.pass("PT5S");
        read().is(404);
        two.onShared.delete(link).is(200);
    }

    @Test
    void deleteLink_whenForced_stopsItsMirrors() {
        two.linkBoth();
        create().is(204);
        two.world.pass("PT5S");

        two.onShared.delete(two.links(two.shared) + "/both?force=true").is(200);

        assertThat(read().is(200).at("/mirror_status")).isEqualTo("STOPPED");
    }

    @Test
    void mirror_whenTheSourceTopicIsDeleted_fails() {
        two.linkBoth();
        create().is(204);
        two.world.pass("PT5S");
        two.onSandbox.delete(topics + "/" + TOPIC).is(204);
        two.world.pass("PT5S");

        assertThat(read().is(200).at("/mirror_status")).isEqualTo("FAILED");
        assertThat(read().at("/mirror_topic_error")).isEqualTo("SOURCE_TOPIC_MAY_BE_DELETED");
        two.onShared
                .patch(TwoClusters.root(two.shared) + "/topics/" + TOPIC, Json.of("partitions_count", 9))
                .is(400);
    }

    @Test
    void promote_whenPaused_stops() {
        two.linkBoth();
        create().is(204);
        two.world.pass("PT5S");
        change("pause");
        assertThat(read().at("/mirror_status")).isEqualTo("PAUSED");

        assertThat(change("promote").json().at("/data/0/error_code").isNull()).isTrue();
        two.world.pass("PT1S");

        assertThat(read().at("/mirror_status")).isEqualTo("STOPPED");
    }

    @Test
    void lags_whenNothingWasFetched_tellNoOffset() {
        two.linkBoth();
        create().is(204);
        two.world.pass("PT5S");

        assertThat(read().at("/mirror_lags/0/last_source_fetch_offset")).isEqualTo("-1");
        assertThat(read().at("/mirror_lags/0/lag")).isEqualTo("0");
    }

    @Test
    void reverse_whenAsked_isRefused() {
        two.linkBoth();
        create().is(204);
        JsonNode names = Json.of("mirror_topic_names", List.of(TOPIC));

        for (var verb : List.of("reverse-and-start-mirror", "reverse-and-pause-mirror", "truncate-and-restore")) {
            assertThat(two.onShared.post(mirrors + ":" + verb, names).is(400).at("/error_code"))
                    .isEqualTo("40002");
        }
    }
}
