package io.fairlead.aws.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.plan.Finding;
import io.fairlead.core.plan.Finding.Action;
import io.fairlead.core.resource.Phase;
import io.fairlead.core.resource.Place;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.store.Findings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingItemsTest {
    private static final Place SANDBOX = Place.kafka("sandbox-non-prod");
    private static final Finding CREATE = finding(Place.CONTROL, Action.CREATE, List.of());
    private static final Finding UPDATE = finding(SANDBOX, Action.UPDATE, List.of("partitions: 6 -> 12"));

    private final AwsWorld world = new AwsWorld();
    private final Findings findings = findingsOf("arn:aws:states:us-east-1:111122223333:execution:apply:one");

    @AfterEach
    void close() {
        world.close();
    }

    private Findings findingsOf(String execution) {
        return world.ports.store().findings("non-prod", execution);
    }

    private static Finding finding(Place place, Action action, List<String> details) {
        return new Finding(Refs.cluster("sandbox"), Phase.CLUSTER, place, action, details, "/clusters/0");
    }

    @Test
    void all_whenSeveralPlacesWereObserved_hasTheFindingsOfAll() {
        findings.put(Place.CONTROL, List.of(CREATE));
        findings.put(SANDBOX, List.of(UPDATE));

        assertThat(findings.all()).containsExactlyInAnyOrder(CREATE, UPDATE);
    }

    @Test
    void put_whenThePlaceIsObservedAgain_replacesWhatWasFoundBefore() {
        findings.put(Place.CONTROL, List.of(CREATE));
        findings.put(Place.CONTROL, List.of());

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void all_whenAnotherExecutionFoundSomething_leavesItOut() {
        findingsOf("arn:aws:states:us-east-1:111122223333:execution:apply:one-more")
                .put(SANDBOX, List.of(UPDATE));

        assertThat(findings.all()).isEmpty();
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
