package io.fairlead.aws.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.core.errors.Gone;
import io.fairlead.core.errors.Transient;
import io.fairlead.core.json.Json;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwsCallsTest {
    private final AwsCalls calls = new AwsCalls("Secrets Manager", AwsErrors.SECRETS_MANAGER);
    private final AwsWorld world = new AwsWorld();
    private final JsonApi api = new JsonApi(world.ports.connection("secretsmanager"), "secretsmanager", "1.1");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void call_whenRefused_saysWhatWasTriedWhatAwsSaidAndHowToGoOn() {
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> calls.call("restoring secret x", this::restore))
                .withMessageStartingWith("restoring secret x: Secrets Manager says: ")
                .withMessageContaining("(ResourceNotFoundException, request ")
                .withMessageContaining("To go on: run apply again");
    }

    @Test
    void find_whenRefusedWithACodeForAbsence_isEmpty() {
        assertThat(calls.find("restoring secret x", Set.of("ResourceNotFoundException"), this::restore))
                .isEmpty();
    }

    @Test
    void find_whenRefusedWithAnotherCode_fails() {
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> calls.find("restoring secret x", Set.of("InvalidRequestException"), this::restore));
    }

    @Test
    void call_whenNobodyAnswers_isTransient() {
        world.server.close();

        assertThatExceptionOfType(Transient.class)
                .isThrownBy(() -> calls.call("restoring secret x", this::restore))
                .withMessageStartingWith("restoring secret x: no answer from Secrets Manager: ");
    }

    private JsonNode restore() {
        return api.call("RestoreSecret", Json.object().put("SecretId", "x"));
    }

    @Test
    void failure_whenTheServiceQuotesTheValue_saysNothingOfIt() {
        var value = "{\"sasl.jaas.config\":\"PlainLoginModule required username='K' password='canary';\"}";

        assertThat(calls.failure("creating secret x", "ValidationException", "Value '" + value + "' is too long"))
                .hasMessageContaining("password='***'")
                .hasMessageNotContaining("canary");
    }

    @Test
    void failure_whenARefusalComesInsideAnAnswer_meansTheSame() {
        assertThat(new AwsCalls("EC2", AwsErrors.EC2)
                        .failure("deleting vpce-1", "InvalidVpcEndpointId.NotFound", "No."))
                .isInstanceOf(Gone.class)
                .hasMessageStartingWith("deleting vpce-1: EC2 says: No. (InvalidVpcEndpointId.NotFound)");
    }
}
