package io.fairlead.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fairlead.core.document.Problem;
import io.fairlead.core.network.NetworkRegistry;
import io.fairlead.core.network.RegisteredNetwork;
import io.fairlead.core.testing.Topologies;
import io.fairlead.core.topology.InvalidTopology;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationTest {
    private static final Networks REGISTERED = Networks.ofTheExamples();
    private static final String SANDBOX = "sandbox-non-prod";

    @Test
    void check_whenAllIsRegisteredAsDeclared_passes() {
        assertThatCode(() -> new Registration(REGISTERED).check(Topologies.nonProd()))
                .doesNotThrowAnyException();
    }

    @Test
    void check_whenANetworkIsNotRegistered_pointsToItsName() {
        assertThat(problems(REGISTERED.without("shared-non-prod")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/networks/1/name");
                    assertThat(problem.what()).contains("no network", "shared-non-prod");
                    assertThat(problem.fix()).contains("deploy its network stack");
                });
    }

    @Test
    void check_whenANetworkIsInAnotherRegion_saysBothRegions() {
        assertThat(problems(
                        REGISTERED.with(sandbox("eu-west-1", "10.0.0.0/20", List.of("subnet-1"), "sg-1", "n", "k"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/networks/0");
                    assertThat(problem.what()).contains("eu-west-1", "us-east-1");
                });
    }

    @Test
    void check_whenTheCidrDiffers_saysWhichToWrite() {
        assertThat(problems(REGISTERED.with(Networks.workload(SANDBOX, "10.64.0.0/20"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/networks/0/cidr");
                    assertThat(problem.fix()).isEqualTo("write \"10.64.0.0/20\"");
                });
    }

    @ParameterizedTest
    @MethodSource
    void check_whenAWorkloadIsRegisteredWithoutSomething_saysHowToDeployIt(RegisteredNetwork incomplete) {
        assertThat(problems(REGISTERED.with(incomplete))).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/networks/0/role");
            assertThat(problem.fix()).contains("workload network", "OBSERVER");
        });
    }

    static List<RegisteredNetwork> check_whenAWorkloadIsRegisteredWithoutSomething_saysHowToDeployIt() {
        return List.of(
                sandbox("us-east-1", "10.0.0.0/20", List.of(), "sg-1", "n", "k"),
                sandbox("us-east-1", "10.0.0.0/20", List.of("subnet-1"), null, "n", "k"),
                sandbox("us-east-1", "10.0.0.0/20", List.of("subnet-1"), "sg-1", null, "k"),
                sandbox("us-east-1", "10.0.0.0/20", List.of("subnet-1"), "sg-1", "n", null));
    }

    @Test
    void check_whenSeveralThingsAreWrong_reportsAllInTheOrderOfTheDocument() {
        var registered = REGISTERED
                .with(sandbox("eu-west-1", "10.64.0.0/20", List.of(), null, null, null))
                .without("dns");

        assertThat(problems(registered))
                .extracting(Problem::pointer)
                .containsExactly("/networks/0", "/networks/0/cidr", "/networks/0/role", "/networks/4/name");
    }

    private static List<Problem> problems(NetworkRegistry networks) {
        return catchThrowableOfType(InvalidTopology.class, () -> new Registration(networks).check(Topologies.nonProd()))
                .problems();
    }

    private static RegisteredNetwork sandbox(
            String region,
            String cidr,
            List<String> subnets,
            @Nullable String group,
            @Nullable String network,
            @Nullable String kafka) {
        return new RegisteredNetwork(SANDBOX, "vpc-1", region, cidr, subnets, group, network, kafka);
    }
}
