package io.fairlead.network.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.resource.Place;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.Topology;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private final Topology topology = Topologies.nonProd();

    @Test
    void at_whenTheNetworkIsAWorkload_pointsIntoTheDocument() {
        assertThat(Workload.at(Place.network("shared-non-prod"), topology))
                .singleElement()
                .satisfies(workload -> {
                    assertThat(workload.name()).isEqualTo("shared-non-prod");
                    assertThat(workload.accessPoint()).isEqualTo("ccloud-accesspoint-shared-non-prod");
                    assertThat(workload.pointer()).isEqualTo("/networks/1/accessPoint");
                    assertThat(workload.adopt()).isFalse();
                });
    }

    @Test
    void at_whenTheNetworkOnlyObserves_isNothing() {
        assertThat(Workload.at(Place.network("dns"), topology)).isEmpty();
    }

    @Test
    void at_whenAnotherFunctionOfTheNetworkAsks_isNothing() {
        assertThat(Workload.at(Place.kafka("shared-non-prod"), topology)).isEmpty();
    }
}
