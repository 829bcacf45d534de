package io.fairlead.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.aws.api.AwsConnection;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.aws.testing.OneAnswer;
import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.Throttled;
import io.fairlead.core.json.Json;
import io.fairlead.core.operation.Surroundings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {
    private static Partition partition(Surroundings surroundings) {
        var api = new JsonApi(AwsConnection.to("dynamodb", surroundings, refused -> {}), "DynamoDB_20120810", "1.0");
        return new Partition(api, AwsWorld.TABLE, "non-prod");
    }

    /** An item of a few attributes would be no entry of the ledger, and nobody could read the ledger any more. */
    @Test
    void change_whenTheItemIsGoneMeanwhile_makesNone() {
        try (var world = new AwsWorld()) {
            var partition = partition(world.surroundings(world.server.uri()));

            partition.change("resource#topic/a", "id", Map.of("attributes", Attributes.texts(Map.of("seen", "now"))));

            assertThat(world.dynamoDb.items(AwsWorld.TABLE)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[ConditionalCheckFailed, None]", "[None, TransactionConflict]"})
    void transact_whenSomebodyElseWasFaster_isFalse(String reasons) {
        assertThat(transact(reasons)).isFalse();
    }

    @Test
    void transact_whenItIsCancelledForAnotherReason_saysWhich() {
        assertThatExceptionOfType(Throttled.class).isThrownBy(() -> transact("[ThrottlingError, None]"));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> transact("[ValidationError, None]"))
                .isInstanceOf(Conflict.class)
                .withMessageContaining("ValidationError");
    }

    private static boolean transact(String reasons) {
        try (var dynamoDb = OneAnswer.of(400, """
                {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
                 "Message": "Transaction cancelled, please refer cancellation reasons for specific reasons %s"}
                """.formatted(reasons))) {
            return partition(dynamoDb.surroundings()).transact("document", Json.array());
        }
    }
}
