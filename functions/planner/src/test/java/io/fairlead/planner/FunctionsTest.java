package io.fairlead.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.core.errors.Refused;
import io.fairlead.core.resource.Place;
import io.fairlead.core.testing.Topologies;
import io.fairlead.planner.Functions.Staffed;
import org.junit.jupiter.api.Test;

class FunctionsTest {
    private static final Networks REGISTERED = Networks.ofTheExamples();
    private static final String SANDBOX = "sandbox-non-prod";

    @Test
    void of_whenThereAreObservers_namesTheFunctionsOfWorkloadsOnly() {
        assertThat(new Functions(REGISTERED, "fairlead-control", "fairlead-network").of(Topologies.nonProd()))
                .containsExactly(
                        new Staffed(Place.CONTROL, "fairlead-control"),
                        new Staffed(Place.network(SANDBOX), "fairlead-network-sandbox-non-prod"),
                        new Staffed(Place.kafka(SANDBOX), "fairlead-kafka-sandbox-non-prod"),
                        new Staffed(Place.network("shared-non-prod"), "fairlead-network-shared-non-prod"),
                        new Staffed(Place.kafka("shared-non-prod"), "fairlead-kafka-shared-non-prod"));
    }

    @Test
    void at_whenTheNetworkIsNotRegisteredAnyMore_saysUntilWhenItIsNeeded() {
        var functions = new Functions(REGISTERED.without(SANDBOX), "fairlead-control", "fairlead-network");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> functions.at(Place.network(SANDBOX)))
                .withMessageContainingAll(SANDBOX, "not registered any more", "until they are gone");
    }

    @Test
    void leaving_whenTheNetworkIsNotRegisteredAnyMore_isPossibleFromOutsideForWhatAwsHas() {
        var functions = new Functions(REGISTERED.without(SANDBOX), "fairlead-control", "fairlead-network");

        assertThat(functions.leaving(Place.network(SANDBOX))).contains("fairlead-network");
        assertThat(functions.leaving(Place.kafka(SANDBOX))).isEmpty();
        assertThat(functions.leaving(Place.network("shared-non-prod"))).contains("fairlead-network-shared-non-prod");
    }

    @Test
    void at_whenTheNetworkIsRegisteredWithoutFunctions_isRefusedAsWell() {
        var functions = new Functions(
                REGISTERED.with(Networks.observer(SANDBOX, "10.0.0.0/20")), "fairlead-control", "fairlead-network");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> functions.at(Place.kafka(SANDBOX)))
                .withMessageContainingAll("KAFKA:" + SANDBOX, "workload network");
    }
}
