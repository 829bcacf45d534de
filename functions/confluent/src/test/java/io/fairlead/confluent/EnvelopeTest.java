package io.fairlead.confluent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairlead.core.secret.Redaction;
import io.fairlead.core.secret.Secret;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {

    static Stream<Arguments> envelopes() {
        return Stream.of(
                Arguments.of("control plane", """
                        {"errors":[{"id":"1","status":"422","code":"invalid","title":"Bad","detail":"too long",
                          "source":{"pointer":"/spec/display_name"}},
                          {"id":"2","status":"422","code":"other","title":"Second"}]}""", "invalid", "too long (/spec/display_name); Second"),
                Arguments.of(
                        "control plane, wrong parameter",
                        "{\"errors\":[{\"code\":\"invalid_filter\",\"detail\":\"no\",\"source\":{\"parameter\":\"cloud\"}}]}",
                        "invalid_filter",
                        "no (cloud)"),
                Arguments.of("newer", """
                        {"status":409,"error":{"code":"ALREADY_EXISTS","message":"It exists.","suggestion":"Choose another."},
                         "requestId":"r"}""", "ALREADY_EXISTS", "It exists. Choose another."),
                Arguments.of(
                        "access point",
                        "{\"error\":{\"code\":404,\"message\":\"Access Point not found\",\"status\":\"NOT_FOUND\"}}",
                        "NOT_FOUND",
                        "Access Point not found"),
                Arguments.of(
                        "Kafka REST",
                        "{\"error_code\":40002,\"message\":\"Topic 'x' already exists.\"}",
                        "40002",
                        "Topic 'x' already exists."),
                Arguments.of("Kafka REST, without words", "{\"error_code\":50003}", "50003", ""),
                Arguments.of("a bare message", "{\"message\":\"no healthy upstream\"}", "", "no healthy upstream"),
                Arguments.of("jetty", """
                        <html><head><style>body{}</style><title>Error 429 Too Many Requests</title></head>
                        <body><h2>HTTP ERROR 429</h2></body></html>""", "", "Error 429 Too Many Requests HTTP ERROR 429"),
                Arguments.of("text", "upstream request timeout\n", "", "upstream request timeout"),
                Arguments.of("null as error", "{\"error\":null}", "", "{\"error\":null}"),
                Arguments.of("nothing", "", "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("envelopes")
    void read_whenAnEnvelopeIsKnown_findsCodeAndMessage(String name, String body, String code, String message) {
        var answer = Envelope.read(400, body, Redaction.OF_PLACES);

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.message()).isEqualTo(message);
    }

    @Test
    void read_whenTheMessageIsVeryLong_cutsIt() {
        assertThat(Envelope.read(500, "x".repeat(10_000), Redaction.OF_PLACES).message())
                .hasSizeLessThan(700);
    }

    @Test
    void read_whenTheCutGoesThroughASecret_leavesNothingOfIt() {
        var redaction = Redaction.of(List.of(Secret.of("canarycanary")));

        var message =
                Envelope.read(500, "x".repeat(594) + "canarycanary", redaction).message();

        assertThat(message).doesNotContain("canary").endsWith("***");
    }
}
