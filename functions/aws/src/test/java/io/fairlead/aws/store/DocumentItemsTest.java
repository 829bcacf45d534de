package io.fairlead.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.resource.Place;
import io.fairlead.core.store.Documents;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentItemsTest {
    private static final Topology MINIMAL = AwsWorld.example("minimal");
    private static final Topology NON_PROD = AwsWorld.example("non-prod");

    private final AwsWorld world = new AwsWorld();
    private final Documents documents = world.ports.store().documents("non-prod");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void load_whenKept_isTheSameDocument() {
        var version = documents.keep(NON_PROD);

        assertThat(documents.load(version)).isEqualTo(NON_PROD);
    }

    @Test
    void keep_whenItIsTheLatestAlready_keepsTheVersion() {
        var first = documents.keep(NON_PROD);

        assertThat(documents.keep(NON_PROD)).isEqualTo(first);
        assertThat(documents.latest()).contains(first);
    }

    @Test
    void keep_whenChangedAndChangedBack_givesNewVersionsAndKeepsTheOld() {
        var first = documents.keep(NON_PROD);
        var second = documents.keep(MINIMAL);
        var third = documents.keep(NON_PROD);

        assertThat(List.of(first, second, third)).isSorted().doesNotHaveDuplicates();
        assertThat(documents.latest()).contains(third);
        assertThat(documents.load(second)).isEqualTo(MINIMAL);
    }

    @Test
    void keep_whenSeveralKeepAtOnce_givesEachAVersionOfItsOwn() throws Exception {
        var regions = List.of("us-east-1", "us-east-2", "us-west-2", "eu-west-1");
        Stream<Callable<Long>> keepers = regions.stream().map(region -> () -> documents.keep(in(region)));

        try (var threads = Executors.newFixedThreadPool(regions.size())) {
            var versions = threads.invokeAll(keepers.toList());

            for (var i = 0; i < regions.size(); i++) {
                assertThat(documents.load(versions.get(i).get()).region()).isEqualTo(regions.get(i));
            }
            assertThat(documents.latest()).contains(4L);
        }
    }

    @Test
    void load_whenThereIsNoSuchVersion_saysSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> documents.load(7))
                .withMessage("topology non-prod has no version 7");
    }

    @Test
    void latest_whenNeverSeen_isEmpty() {
        assertThat(documents.latest()).isEmpty();
    }

    @Test
    void markApplied_whenKept_isWrittenBesideTheLatestVersion() {
        var version = documents.keep(NON_PROD);

        documents.markApplied(version);

        assertThat(documents.latest()).contains(version);
        assertThat(world.dynamoDb.items(AwsWorld.TABLE))
                .filteredOn(item -> item.at("/item/S").asText().equals("document"))
                .extracting(item -> item.at("/applied/N").asLong())
                .containsExactly(version);
    }

    @Test
    void forget_whenThereAreVersionsAndFindings_leavesNothingOfThem() {
        documents.keep(MINIMAL);
        documents.keep(NON_PROD);
        world.ports.store().findings("non-prod", "arn:execution").put(Place.CONTROL, List.of());
        world.ports.store().documents("minimal").keep(MINIMAL);

        documents.forget();

        assertThat(documents.latest()).isEmpty();
        assertThat(world.dynamoDb.items(AwsWorld.TABLE))
                .extracting(item -> item.at("/topology/S").asText())
                .containsOnly("minimal");
    }

    private static Topology in(String region) {
        return new Topology(
                NON_PROD.name(),
                region,
                NON_PROD.connectivity(),
                NON_PROD.isProtected(),
                NON_PROD.rotation(),
                NON_PROD.environment(),
                NON_PROD.gateway(),
                NON_PROD.networks(),
                NON_PROD.accounts(),
                NON_PROD.clusters(),
                NON_PROD.links());
    }
}
