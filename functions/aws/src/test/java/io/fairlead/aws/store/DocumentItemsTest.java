package io.fairlead.aws.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.resource.Place;
import io.fairlead.core.testing.DocumentsContract;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.Topology;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentItemsTest extends DocumentsContract<AwsWorld> {
    DocumentItemsTest() {
        super(new AwsWorld());
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
    void forget_whenThereAreVersionsAndFindings_leavesNoItem() {
        documents.keep(MINIMAL);
        documents.markApplied(documents.keep(NON_PROD));
        world.store().findings("non-prod", "arn:execution").put(Place.CONTROL, List.of());

        documents.forget();

        assertThat(world.dynamoDb.items(AwsWorld.TABLE)).isEmpty();
    }

    private static Topology in(String region) {
        return Topologies.nonProd(document -> document.put("region", region));
    }
}
