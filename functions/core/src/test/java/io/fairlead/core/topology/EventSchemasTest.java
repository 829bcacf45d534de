package io.fairlead.core.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fairlead.core.json.Json;
import io.fairlead.core.plan.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code events/}: every schema is one, and every example obeys its schema. */
class EventSchemasTest {
    private static final Path EVENTS = Path.of(System.getProperty("fairlead.root"), "events");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Examples that are not named after their schema. */
    private static final Map<String, String> SCHEMAS = Map.of(
            "minimal", "topology",
            "non-prod", "topology",
            "apply-from-s3", "apply.input",
            "teardown-non-prod", "teardown.input",
            "rotate-one-account", "rotate-keys.input",
            "rotate-a-leaked-key", "rotate-keys.input",
            "rotate-after-secrets-manager", "rotate-keys.input");

    @ParameterizedTest
    @MethodSource("examples")
    void example_whenValidated_obeysItsSchema(Path example) {
        var name = example.getFileName().toString().replace(".json", "");

        assertThat(errors(SCHEMAS.getOrDefault(name, name), read(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_whenValidated_obeysTheMetaSchema(Path schema) {
        var metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(read(schema).toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void schemas_whenAnEventTypeIsNamed_haveOneWithAnExample() {
        var types = read(EVENTS.resolve("event.schema.json")).at("/properties/detail-type/enum");

        assertThat(types).isNotEmpty().allSatisfy(type -> {
            assertThat(EVENTS.resolve(type.asText() + ".schema.json")).exists();
            assertThat(EVENTS.resolve("examples/events/" + type.asText() + ".json"))
                    .exists();
        });
    }

    @Test
    void topologyApplied_whenItCountsChanges_knowsEveryActionOfAPlan() {
        var changes = read(EVENTS.resolve("TopologyApplied.schema.json"))
                .at("/properties/detail/properties/data/properties/changes/properties");

        assertThat(changes.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Finding.Action.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void event_whenItsEnvelopeIsIncomplete_isRefused(Path example) {
        var type = example.getFileName().toString().replace(".json", "");
        var event = new Document(read(example));

        assertThat(List.of("version", "correlationId", "topology", "idempotencyKey"))
                .allSatisfy(field -> assertThat(errors(
                                type, event.without("/detail/metadata/" + field).tree()))
                        .isNotEmpty());
        assertThat(errors(type, event.with("/detail/data/unknown", "1").tree())).isNotEmpty();
        assertThat(errors(type, event.with("/detail-type", "\"Other\"").tree())).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            apply.input    | {}
            apply.input    | {"versionId":"1"}
            apply.input    | {"documentUri":"s3://my-topologies/non-prod.json","versionId":""}
            apply.input    | {"documentUri":"https://my-topologies/non-prod.json","versionId":"1"}
            apply.input    | {"document":{}}
            teardown.input | {"topology":"non-prod"}
            teardown.input | {"topology":"non-prod","confirm":"non-prod","force":true}
            rotate-keys.input | {}
            rotate-keys.input | {"topology":"non-prod","only":{}}
            rotate-keys.input | {"topology":"non-prod","only":{"cluster":"a","account":"b"}}
            rotate-keys.input | {"topology":"non-prod","force":true}
            rotate-keys.input | {"topology":"non-prod","secret":"arn:aws:secretsmanager:us-east-1:111122223333:secret:a"}
            rotate-keys.input | {"secret":"sandbox_cluster/app_consumer/java_client"}
            """)
    void input_whenItLacksSomething_isRefused(String schema, String input) {
        assertThat(errors(schema, Json.parse(input))).isNotEmpty();
    }

    @Test
    void applyInput_whenItCarriesADocument_isAccepted() {
        var input = Json.object().set("document", Document.nonProd().tree());

        assertThat(errors("apply.input", input)).isEmpty();
    }

    @Test
    void applyInput_whenItNamesNoVersion_isAccepted() {
        assertThat(errors("apply.input", Json.object().put("documentUri", "s3://my-topologies/non-prod.json")))
                .isEmpty();
    }

    static Stream<Path> examples() {
        return files("examples");
    }

    static Stream<Path> events() {
        return files("examples/events");
    }

    static Stream<Path> schemas() {
        try (var files = Files.list(EVENTS)) {
            return files.filter(f -> f.toString().endsWith(".schema.json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String folder) {
        try (var files = Files.walk(EVENTS.resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Error> errors(String schema, JsonNode instance) {
        var location = SchemaLocation.of("classpath:io/fairlead/events/" + schema + ".schema.json");
        return REGISTRY.getSchema(location).validate(instance.toString(), InputFormat.JSON);
    }

    private static JsonNode read(Path file) {
        try {
            return Json.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
