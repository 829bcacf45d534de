package io.fairlead.aws.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.aws.metric.ThrottleCounter;
import io.fairlead.aws.testing.AwsWorld;
import io.fairlead.aws.testing.OneAnswer;
import io.fairlead.core.json.Json;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.operation.Pause;
import io.fairlead.core.operation.Surroundings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsConnectionTest {
    private static final String NOT_FOUND = "{\"__type\":\"com.amazonaws.ssm#ParameterNotFound\",\"message\":\"No.\"}";

    private final List<Measurement> published = new ArrayList<>();

    @Test
    void send_whenCalled_signsWithTheGivenCredentialsAndNamesTheProduct() {
        try (var world = new AwsWorld()) {
            List<Map<String, String>> headers = new ArrayList<>();
            world.server.addListener((service, operation, request, response) -> headers.add(request.headers()));

            world.ports.networks().find("sandbox");

            assertThat(headers).singleElement().satisfies(sent -> {
                assertThat(sent.get("authorization"))
                        .contains("Credential=AKIALOCAL/")
                        .contains("/us-east-1/ssm/");
                assertThat(sent.get("x-amz-security-token")).isEqualTo("session");
                assertThat(sent.get("user-agent")).isEqualTo("fairlead");
            });
        }
    }

    @Test
    void call_whenTheServiceFailsWithoutWords_doesNotRepeatTheCall() {
        try (var service = OneAnswer.of(503, "")) {
            assertThatExceptionOfType(AwsRefusal.class)
                    .isThrownBy(() -> call(service.surroundings()))
                    .satisfies(refused -> {
                        assertThat(refused.status()).isEqualTo(503);
                        assertThat(refused.code()).isEmpty();
                    });

            assertThat(service.calls()).isEqualTo(1);
            assertThat(published).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"400, ThrottlingException", "400, ProvisionedThroughputExceededException", "429, Whatever"})
    void call_whenTheServiceThrottles_countsItByServiceAndDoesNotRepeatTheCall(int status, String code) {
        try (var service = OneAnswer.of(status, "{\"__type\": \"" + code + "\"}")) {
            assertThatExceptionOfType(AwsRefusal.class).isThrownBy(() -> call(service.surroundings()));

            assertThat(service.calls()).isEqualTo(1);
            assertThat(published).containsExactly(Measurement.of(Metric.THROTTLES, 1, "ssm"));
        }
    }

    @Test
    void call_whenTheConnectionBreaks_doesNotRepeatTheCall() {
        try (var service = OneAnswer.none()) {
            assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> call(service.surroundings()));

            assertThat(service.calls()).isEqualTo(1);
        }
    }

    @Test
    void call_whenRefused_tellsCodeWithoutNamespaceAndTheWords() {
        try (var service = OneAnswer.of(400, NOT_FOUND)) {
            assertThatExceptionOfType(AwsRefusal.class)
                    .isThrownBy(() -> call(service.surroundings()))
                    .satisfies(refused -> {
                        assertThat(refused.status()).isEqualTo(400);
                        assertThat(refused.code()).isEqualTo("ParameterNotFound");
                        assertThat(refused.reason()).isEqualTo("No.");
                    });
        }
    }

    @Test
    void call_whenTheAnswerBreaksOff_isNoAnswer() {
        try (var service = OneAnswer.cut("{\"Parameter\": {}}")) {
            assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> call(service.surroundings()));
        }
    }

    @Test
    void call_whenTheAnswerIsNoJson_isNoAnswerAndQuotesNothing() {
        try (var service = OneAnswer.of(200, "canary{\"SecretString\": \"canary\"}")) {
            assertThatExceptionOfType(NoAnswer.class)
                    .isThrownBy(() -> call(service.surroundings()))
                    .withMessageContaining("200")
                    .withNoCause()
                    .withMessageNotContaining("canary");
        }
    }

    /** As Secrets Manager answers TagResource. */
    @Test
    void call_whenTheAnswerIsEmpty_isContent() {
        try (var service = OneAnswer.of(200, "")) {
            assertThat(api("ssm", service.surroundings())
                            .call("Any", Json.object())
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void get_whenTheObjectIsLargerThanAnyDocument_isRefused() {
        try (var s3 = OneAnswer.of(200, "x".repeat((8 << 20) + 1))) {
            var store = new ObjectStore(AwsConnection.to("s3", s3.surroundings(), refused -> {}));

            assertThatExceptionOfType(AwsRefusal.class)
                    .isThrownBy(() -> store.get("documents", "large.json", null))
                    .extracting(AwsRefusal::code)
                    .isEqualTo("AnswerTooLarge");
        }
    }

    @Test
    void pages_whenTheTokenIsNull_wereAll() {
        try (var service = OneAnswer.of(200, "{\"Items\": [1], \"NextToken\": null}")) {
            assertThat(pages(service)).hasSize(1);
            assertThat(service.calls()).isEqualTo(1);
        }
    }

    @Test
    void pages_whenThereAreSeveral_leaveTheInputAsItIs() {
        try (var service = OneAnswer.of(200, "{\"Next\": \"2\"}")) {
            var input = Json.object().put("From", "1");
            var api = api("ssm", service.surroundings());

            assertThatExceptionOfType(NoAnswer.class).isThrownBy(() -> api.pages("ListThings", input, "Next", "From"));
            assertThat(input).isEqualTo(Json.object().put("From", "1"));
        }
    }

    @Test
    void pages_whenOneLeadsToItself_endAllTheSame() {
        try (var service = OneAnswer.of(200, "{\"NextToken\": \"again\"}")) {
            assertThatExceptionOfType(NoAnswer.class)
                    .isThrownBy(() -> pages(service))
                    .withMessageContaining("ListThings");
            assertThat(service.calls()).isEqualTo(2);
        }
    }

    private List<JsonNode> pages(OneAnswer service) {
        return api("ssm", service.surroundings()).pages("ListThings", Json.object(), "NextToken", "NextToken");
    }

    @ParameterizedTest
    @CsvSource({"dynamodb, DYNAMODB", "ssm, SSM", "secretsmanager, SECRETS_MANAGER", "events, EVENTBRIDGE"})
    void call_whenTheServiceHasAnAddressOfItsOwn_goesThere(String service, String name) {
        try (var others = OneAnswer.of(200, "{\"from\": \"others\"}");
                var own = OneAnswer.of(200, "{\"from\": \"own\"}")) {
            var surroundings =
                    own.surroundings(Map.of("AWS_ENDPOINT_URL", others.uri(), "AWS_ENDPOINT_URL_" + name, own.uri()));

            assertThat(api(service, surroundings)
                            .call("Any", Json.object())
                            .path("from")
                            .asText())
                    .isEqualTo("own");
            assertThat(api("scheduler", surroundings)
                            .call("Any", Json.object())
                            .path("from")
                            .asText())
                    .isEqualTo("others");
        }
    }

    @Test
    void to_whenTheRegionIsMissing_namesTheVariable() {
        var nowhere = new Surroundings(Map.of(), InstantSource.system(), Pause.blocking(), line -> {});

        assertThatIllegalStateException().isThrownBy(() -> api("ssm", nowhere)).withMessageContaining("AWS_REGION");
    }

    private void call(Surroundings surroundings) {
        api("ssm", surroundings).call("GetParameter", Json.object());
    }

    private JsonApi api(String service, Surroundings surroundings) {
        var counter = new ThrottleCounter(service, published::add);
        return new JsonApi(AwsConnection.to(service, surroundings, counter), "Any", "1.1");
    }
}
