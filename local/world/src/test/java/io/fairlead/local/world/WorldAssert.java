package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.confluent.Existing;
import java.time.Duration;
import java.util.List;

/** What every test wants to know of a world. */
final class WorldAssert {
    private final World world;

    WorldAssert(World world) {
        this.world = world;
    }

    static WorldAssert in(World world) {
        return new WorldAssert(world);
    }

    WorldAssert succeeded(Execution execution) {
        assertThat(execution.status())
                .as("%s: %s", execution.error(), execution.cause())
                .isEqualTo(Execution.Status.SUCCEEDED);
        return this;
    }

    WorldAssert failed(Execution execution, String error, String... words) {
        assertThat(execution.status()).isEqualTo(Execution.Status.FAILED);
        assertThat(execution.error()).isEqualTo(error);
        assertThat(execution.cause()).contains(words);
        return this;
    }

    /** Neither at Confluent nor in AWS. */
    WorldAssert nothingIsLeft() {
        return nothingIsLeftBut(List.of());
    }

    /** Nothing but what was never ours. */
    WorldAssert nothingIsLeftBut(List<Existing> strangers) {
        assertThat(world.confluent().everything()).containsExactlyInAnyOrderElementsOf(strangers);
        world.clock().exclusively(() -> {
            assertThat(world.aws().ec2().endpoints().endpoints()).isEmpty();
            assertThat(world.aws().route53().hostedZones()).isEmpty();
            assertThat(world.aws().secrets().names()).allMatch(Installation.CONFLUENT_SECRET::equals);
            assertThat(world.aws().dynamoDb().items(Installation.TABLE)).isEmpty();
            assertThat(world.aws().scheduler().schedules(Schedules.TOPOLOGIES)).isEmpty();
            assertThat(secretsThatWait()).allSatisfy(WorldAssert::isAtRest);
        });
        return this;
    }

    /** For the end of their recovery windows. */
    private List<JsonNode> secretsThatWait() {
        return world.aws()
                .secrets()
                .call(
                        "ListSecrets",
                        Json.object().put("IncludePlannedDeletion", true).put("MaxResults", 100))
                .path("SecretList")
                .valueStream()
                .filter(secret -> secret.has("DeletedDate"))
                .toList();
    }

    /** Nothing comes back to it, and if it is restored, nothing in it is about what is gone. */
    private static void isAtRest(JsonNode secret) {
        assertThat(secret.path("RotationEnabled").asBoolean())
                .as("rotation of %s", secret)
                .isFalse();
        assertThat(secret.path("SecretVersionsToStages").valueStream().flatMap(JsonNode::valueStream))
                .as("staging labels of %s", secret)
                .extracting(JsonNode::asText)
                .isSubsetOf("AWSCURRENT", "AWSPREVIOUS");
    }

    /** No secret that Confluent ever gave out is where it does not belong. Each world looks for them when it closes, too. */
    WorldAssert noSecretLeaked() {
        Canaries.search(world);
        return this;
    }

    /** Resolvers remember "no such host" for minutes, so nobody may ask too early. */
    WorldAssert noPrivateNameWasAskedForTooEarly() {
        assertThat(world.dns().queries())
                .isNotEmpty()
                .allSatisfy(query -> assertThat(query.rcode()).isEqualTo("NOERROR"));
        return this;
    }

    static Duration duration(Execution execution) {
        return Duration.between(execution.startDate(), execution.stopDate());
    }
}
