package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.Existing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents that change, and documents that do not fit into an input. */
class DocumentsTest {
    private final World world = World.open(Options.virtual(19));
    private final WorldAssert in = WorldAssert.in(world);
    private final DocumentBucket bucket = new DocumentBucket(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void apply_whenTheDocumentIsInS3_readsThatVersion() {
        var version = bucket.put(Examples.minimal());
        bucket.put(Examples.minimal().put("region", "not-a-region"));

        var execution = world.finish(world.start("apply", bucket.reference().put("versionId", version)));

        in.succeeded(execution);
    }

    @Test
    void apply_whenNoVersionIsNamed_readsTheNewest() {
        bucket.put(Examples.minimal().put("region", "not-a-region"));
        bucket.put(Examples.minimal());

        in.succeeded(world.finish(world.start("apply", bucket.reference())));
    }

    @Test
    void apply_whenTheObjectIsMissing_saysWhatToDo() {
        var input = bucket.reference().put("versionId", "none");

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
}
