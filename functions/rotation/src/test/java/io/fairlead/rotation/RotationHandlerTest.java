package io.fairlead.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fairlead.core.errors.InvalidRequest;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.rotation.testing.Invocations;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationHandlerTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "FAIRLEAD_TABLE", "fairlead",
            "FAIRLEAD_REGISTRY", "/fairlead/networks/",
            "FAIRLEAD_CONFLUENT_SECRET", "fairlead/confluent",
            "AWS_REGION", "us-east-1",
            "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
            "AWS_ACCESS_KEY_ID", "id",
            "AWS_SECRET_ACCESS_KEY", "secret");
    private static final String ASKED =
            "{\"SecretId\": \"s\", \"ClientRequestToken\": \"t\", \"Step\": \"createSecret\", \"RotationToken\": \"r\"}";

    private final RotationHandler handler = new RotationHandler(surroundings(ENVIRONMENT));

    @Test
    void handleRequest_whenItIsACheck_answersWithoutAnyCall() {
        assertThat(Invocations.handle(handler, "{\"operation\": \"check\"}")).isEqualTo("{\"change\":\"NONE\"}");
    }

    @Test
    void handleRequest_whenSecretsManagerCannotBeReached_fails() {
        assertThatExceptionOfType(Transient.class).isThrownBy(() -> Invocations.handle(handler, ASKED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"SecretId\": \"s\", \"Step\": \"createSecret\"}",
                "{\"SecretId\": \"s\", \"ClientRequestToken\": \"t\", \"Step\": \"eraseSecret\"}"
            })
    void handleRequest_whenSecretsManagerDoesNotAskSo_isRefused(String event) {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Invocations.handle(handler, event))
                .withMessageContaining("RotateSecret");
    }

    @Test
    void construct_whenTheTableIsNotNamed_namesTheVariable() {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.remove("FAIRLEAD_TABLE");

        assertThatIllegalStateException()
                .isThrownBy(() -> new RotationHandler(surroundings(environment)))
                .withMessageContaining("FAIRLEAD_TABLE");
    }

    private static Surroundings surroundings(Map<String, String> environment) {
        return new Surroundings(environment, InstantSource.system(), duration -> {}, line -> {});
    }
}
