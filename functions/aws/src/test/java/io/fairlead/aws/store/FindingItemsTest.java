package io.fairlead.aws.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.resource.Place;
import io.fairlead.core.testing.FindingsContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingItemsTest extends FindingsContract<AwsWorld> {
    FindingItemsTest() {
        super(new AwsWorld());
    }

    @Test
    void put_always_letsDynamoDbForgetItOnlyAfterTheLastDayOfARedrive() {
        findings.put(Place.CONTROL, List.of(CREATE));

        assertThat(world.dynamoDb.items(AwsWorld.TABLE))
                .singleElement()
                .satisfies(item -> assertThat(
                                Instant.ofEpochSecond(item.at("/expires/N").asLong()))
                        .isAfter(AwsWorld.START.plus(Duration.ofDays(14))));
    }
}
