package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Metrics;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.local.confluent.Existing;
import io.fairlead.network.sdk.AwsClients;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Documents that change, and documents that do not fit into an input. */
class DocumentsTest {
    private final World world = World.open(Options.virtual(19));
    private final WorldAssert in = WorldAssert.in(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenTheDocumentIsInS3_readsThatVersion() {
        var version = upload("minimal.json", Examples.minimal());
        upload("minimal.json", Examples.minimal().put("region", "not-a-region"));

        var execution = world.finish(world.start(
                "apply",
                Json.object()
                        .put("documentUri", "s3://" + Installation.DOCUMENTS + "/minimal.json")
                        .put("versionId", version)));

        in.succeeded(execution);
    }

    @Test
    void apply_whenNoVersionIsNamed_readsTheNewest() {
        upload("minimal.json", Examples.minimal().put("region", "not-a-region"));
        upload("minimal.json", Examples.minimal());
        var input = Json.object().put("documentUri", "s3://" + Installation.DOCUMENTS + "/minimal.json");

        in.succeeded(world.finish(world.start("apply", input)));
    }

    @Test
    void apply_whenTheObjectIsMissing_saysWhatToDo() {
        var input = Json.object()
                .put("documentUri", "s3://" + Installation.DOCUMENTS + "/nothing.json")
                .put("versionId", "none");

        in.failed(world.finish(world.start("apply", input)), "io.fairlead.core.errors.InvalidRequest", "upload");
    }

    @Test
    void apply_whenATopicIsAdded_makesThatAndNothingElse() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var before = world.confluent().everything();
        var document = Examples.minimal();
        ((ArrayNode) document.at("/clusters/0/topics")).addObject().put("name", "returns");

        var execution = world.finish(world.apply(document));

        in.succeeded(execution);
        assertThat(execution.output()).contains("\"CREATE\":1", "\"UPDATE\":0", "\"DELETE\":0");
        assertThat(world.confluent().everything())
                .containsAll(before)
                .filteredOn(it -> !before.contains(it))
                .extracting(Existing::name)
                .containsExactly("returns");
    }

    @Test
    void apply_whenAnAccountIsRemoved_takesItsKeysAndSecretAlong() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var document = Examples.minimal();
        ((ArrayNode) document.get("accounts")).remove(1);
        ((ObjectNode) document.at("/clusters/0")).remove("acls");

        in.succeeded(world.finish(world.apply(document)));

        assertThat(world.confluent().everything())
                .extracting(Existing::name)
                .doesNotContain("orders_producer")
                .contains("orders_manager");
        assertThat(world.confluent().liveKeysOf("orders_producer")).isEmpty();
        in.succeeded(world.finish(world.teardown("minimal"))).nothingIsLeft();
    }

    private String upload(String key, ObjectNode document) {
        var surroundings = new Surroundings(
                Map.of(
                        "AWS_REGION", "us-east-1",
                        "AWS_ENDPOINT_URL", world.aws().uri().toString(),
                        "AWS_ACCESS_KEY_ID", "local",
                        "AWS_SECRET_ACCESS_KEY", "local"),
                world.clock(),
                Pause.blocking(),
                line -> {});
        try (var s3 = new AwsClients(surroundings, Metrics.NONE)
                .build(S3Client.builder().forcePathStyle(true))) {
            return s3.putObject(
                            put -> put.bucket(Installation.DOCUMENTS).key(key),
                            RequestBody.fromString(document.toString()))
                    .versionId();
        }
    }
}
