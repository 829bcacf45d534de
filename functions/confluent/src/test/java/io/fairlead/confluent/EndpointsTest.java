package io.fairlead.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the shapes that the documents show and that public configurations were seen with. */
class EndpointsTest {
    private static final String NOTHING = "{\"data\":[],\"metadata\":{}}";

    private final ScriptedServer server = new ScriptedServer();
    private final Endpoints endpoints = new Endpoints(server.controlPlane());

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ap-own1", "apown1"})
    void kafka_whenTheClusterListsTheAccessPoint_takesItsAddresses(String key) {
        server.answers(200, """
                {"spec": {"kafka_bootstrap_endpoint": "SASL_SSL://lkc-1.us-east-1.aws.private.confluent.cloud:9092",
                  "http_endpoint": "https://lkc-1.us-east-1.aws.private.confluent.cloud:443",
                  "endpoints": {
                    "PUBLIC": {"kafka_bootstrap_endpoint": "pkc-1:9092", "http_endpoint": "https://pkc-1:443", "connection_type": "PUBLIC"},
                    "ap-other": {"kafka_bootstrap_endpoint": "lkc-1-apother:9092", "http_endpoint": "https://lkc-1-apother:443",
                      "connection_type": "PRIVATELINK"},
                    "%s": {"kafka_bootstrap_endpoint": "SASL_SSL://lkc-1-apown1:9092", "http_endpoint": "https://lkc-1-apown1:443",
                      "connection_type": "PRIVATE_LINK"}}}}""".formatted(key));

        assertThat(endpoints.kafka("env-1", "lkc-1", "ap-own1")).hasValueSatisfying(found -> {
            assertThat(found.rest()).isEqualTo("https://lkc-1-apown1:443");
            assertThat(found.bootstrap()).isEqualTo("lkc-1-apown1:9092");
            assertThat(found.bootstraps())
                    .as("candidates, whatever other access points there are")
                    .containsExactly("lkc-1-apown1:9092", "lkc-1.us-east-1.aws.private.confluent.cloud:9092");
        });
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void kafka_whenTheClusterDoesNotListIt_asksTheDiscovery() {
        server.answers(200, "{\"spec\":{\"kafka_bootstrap_endpoint\":\"flat:9092\"}}")
                .answers(200, """
                        {"data": [
                          {"endpoint": "https://other:443", "endpoint_type": "REST", "access_point": {"id": "ap-2"}, "cloud": "aws"},
                          {"endpoint": "https://own:443", "endpoint_type": "REST", "access_point": {"id": "ap-1"}, "cloud": "aws"},
                          {"endpoint": "own:9092", "endpoint_type": "BOOTSTRAP", "access_point": {"id": "ap-1"}, "cloud": "aws"}],
                         "metadata": {"next": ""}}""");

        assertThat(endpoints.kafka("env-1", "lkc-1", "ap-1"))
                .hasValue(new KafkaAddresses("https://own:443", "own:9092", List.of("own:9092", "flat:9092")));
        assertThat(server.requests)
                .last()
                .asString()
                .contains("/endpoint/v1/endpoints?environment=env-1&service=KAFKA&resource=lkc-1");
    }

    @Test
    void kafka_whenNobodyKnowsTheAccessPoint_isEmptyRatherThanFlat() {
        server.answers(
                        200,
                        "{\"spec\":{\"kafka_bootstrap_endpoint\":\"flat:9092\",\"http_endpoint\":\"https://flat:443\"}}")
                .answers(200, NOTHING);

        assertThat(endpoints.kafka("env-1", "lkc-1", "ap-1")).isEmpty();
    }

    @Test
    void kafka_whenTheClusterIsGone_isEmpty() {
        server.answers(403, "");

        assertThat(endpoints.kafka("env-1", "lkc-1", "ap-1")).isEmpty();
    }

    @Test
    void schemaRegistry_whenRowsCarryTheAccessPoint_takesIts() {
        server.answers(200, """
                {"data": [
                  {"endpoint": "https://psrc-1.confluent.cloud", "endpoint_type": "REST", "is_private": false},
                  {"endpoint": "https://lsrc-1-ap2.glb", "endpoint_type": "REST", "is_private": true, "access_point": {"id": "ap-2"}},
                  {"endpoint": "https://lsrc-1-ap1.glb", "endpoint_type": "REST", "is_private": true, "access_point": {"id": "ap-1"}}]}""");

        assertThat(endpoints.schemaRegistry("env-1", "lsrc-1", "ap-1")).contains("https://lsrc-1-ap1.glb");
    }

    @Test
    void schemaRegistry_whenRowsLackTheAccessPoint_knowsItByTheHost() {
        server.answers(200, """
                {"data": [
                  {"endpoint": "https://lsrc-1-ap12.us-east-1.glb", "endpoint_type": "REST", "is_private": true},
                  {"endpoint": "https://lsrc-1-ap1.us-east-1.glb", "endpoint_type": "REST", "is_private": true}]}""");

        assertThat(endpoints.schemaRegistry("env-1", "lsrc-1", "ap-1")).contains("https://lsrc-1-ap1.us-east-1.glb");
    }

    @Test
    void schemaRegistry_whenThereIsOnlyAPublicAddress_isEmpty() {
        server.answers(
                200, "{\"data\":[{\"endpoint\":\"https://psrc-1\",\"endpoint_type\":\"REST\",\"is_private\":false}]}");

        assertThat(endpoints.schemaRegistry("env-1", "lsrc-1", "ap-1")).isEmpty();
    }
}
