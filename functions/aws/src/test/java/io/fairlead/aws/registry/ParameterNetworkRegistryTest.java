package io.fairlead.aws.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.network.RegisteredNetwork;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

class ParameterNetworkRegistryTest {
    private final AwsWorld world = new AwsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void find_whenAWorkloadNetworkIsRegistered_hasAllOfIt() {
        register("sandbox", """
            {"vpcId": "vpc-1", "region": "us-east-1", "cidr": "10.0.0.0/20", "subnetIds": ["subnet-1", "subnet-2"],
             "securityGroupId": "sg-1", "networkFunction": "network-sandbox", "kafkaFunction": "kafka-sandbox"}
            """);

        assertThat(world.ports.networks().find("sandbox"))
                .contains(new RegisteredNetwork(
                        "sandbox",
                        "vpc-1",
                        "us-east-1",
                        "10.0.0.0/20",
                        List.of("subnet-1", "subnet-2"),
                        "sg-1",
                        "network-sandbox",
                        "kafka-sandbox"));
    }

    @Test
    void find_whenAnObserverIsRegistered_hasNoSubnets() {
        register("dns", "{\"vpcId\": \"vpc-2\", \"region\": \"us-east-1\", \"cidr\": \"10.255.0.0/24\"}");

        assertThat(world.ports.networks().find("dns"))
                .contains(new RegisteredNetwork(
                        "dns", "vpc-2", "us-east-1", "10.255.0.0/24", List.of(), null, null, null));
    }

    @Test
    void find_whenNotRegistered_isEmpty() {
        assertThat(world.ports.networks().find("unknown")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpc-1", "[]", "{\"vpcId\": \"vpc-1\", \"region\": \"us-east-1\"}"})
    void find_whenTheParameterIsNoNetwork_namesTheParameter(String value) {
        register("broken", value);

        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> world.ports.networks().find("broken"))
                .withMessageContaining("/fairlead/networks/broken");
    }

    private void register(String name, String value) {
        world.sdk(SsmClient.builder())
                .putParameter(put -> put.name("/fairlead/networks/" + name)
                        .type(ParameterType.STRING)
                        .value(value));
    }
}
