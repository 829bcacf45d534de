package io.fairlead.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.errors.LeaseLost;
import io.fairlead.core.testing.LeaseContract;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LeaseItemTest extends LeaseContract<AwsWorld> {
    LeaseItemTest() {
        super(new AwsWorld());
    }

    @Test
    void require_whenFree_writesTheWordsThatTheMachinesWrite() {
        lease.require(OURS);

        assertThat(world.dynamoDb.items(AwsWorld.TABLE)).singleElement().satisfies(item -> {
            assertThat(item.at("/item/S").asText()).isEqualTo("lease");
            assertThat(item.at("/holder/S").asText()).isEqualTo(OURS);
            assertThat(item.at("/since/S").asText()).isEqualTo("2026-01-01T00:00:00Z");
        });
    }

    @Test
    void require_whenTheMachineTookItForUs_passes() {
        machineTakes(OURS);

        lease.require(OURS);

        assertThat(world.server.calls().get("dynamodb"))
                .doesNotContainKey("UpdateItem")
                .containsEntry("PutItem", 1);
    }

    @Test
    void require_whenTheMachineTookItForAnother_saysWhoAndSinceWhen() {
        machineTakes(OTHER);

        assertThatExceptionOfType(LeaseLost.class)
                .isThrownBy(() -> lease.require(OURS))
                .withMessageContaining(OTHER)
                .withMessageContaining("2025-12-31T23:00:00Z");
    }

    /** As the state machine's own PutItem does. */
    private void machineTakes(String execution) {
        var client = world.sdk(DynamoDbClient.builder());
        client.putItem(put -> put.tableName(AwsWorld.TABLE)
                .item(Map.of(
                        "topology", AttributeValue.fromS("non-prod"),
                        "item", AttributeValue.fromS("lease"),
                        "holder", AttributeValue.fromS(execution),
                        "since", AttributeValue.fromS("2025-12-31T23:00:00Z"))));
    }
}
