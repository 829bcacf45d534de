package io.fairlead.kafka;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.Context;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.operation.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaHandlerTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "FAIRLEAD_NETWORK", "sandbox-non-prod",
            "FAIRLEAD_TABLE", "fairlead",
            "FAIRLEAD_REGISTRY", "/fairlead/networks/",
            "AWS_REGION", "us-east-1",
            "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
            "AWS_ACCESS_KEY_ID", "id",
            "AWS_SECRET_ACCESS_KEY", "secret");

    @Test
    void handleRequest_whenTheTableCannotBeReached_throwsWhatTheStateMachineRetries() {
        var handler = new KafkaHandler(surroundings(ENVIRONMENT));
        var command = """
                {"operation": "ensure", "topology": "non-prod", "version": 1, "execution": "arn",
                 "resource": {"kind": "topic", "name": "sandbox_cluster/dev-stock_trades"}}
                """;

        assertThatExceptionOfType(Transient.class)
                .isThrownBy(() -> handler.handleRequest(
                        new ByteArrayInputStream(command.getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        nobodysContext()));
    }

    @Test
    void construct_whenTheNetworkIsNotSet_namesTheVariable() {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.remove("FAIRLEAD_NETWORK");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new KafkaHandler(surroundings(environment)))
                .withMessageContaining("FAIRLEAD_NETWORK");
    }

    private static Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(environment, InstantSource.system(), duration -> {}, line -> {});
    }

    private static Context nobodysContext() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method + " is not needed");
                });
    }
}
