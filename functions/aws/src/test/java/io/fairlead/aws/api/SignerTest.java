package io.fairlead.aws.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

class SignerTest {
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static final Instant NOW = Instant.parse("2015-08-30T12:36:00Z");

    static Stream<Arguments> requests() {
        var json = Map.of("content-type", "application/x-amz-json-1.0", "x-amz-target", "DynamoDB_20120810.GetItem");
        var body = "{\"TableName\":\"fairlead\",\"name\":\"Grüße\"}".getBytes(StandardCharsets.UTF_8);
        var none = new byte[0];
        return Stream.of(
                Arguments.of("dynamodb", new Request("POST", "/", Map.of(), json, body)),
                Arguments.of(
                        "secretsmanager",
                        new Request("POST", "/", Map.of(), json, "{}".getBytes(StandardCharsets.UTF_8))),
                Arguments.of(
                        "lambda",
                        new Request(
                                "POST",
                                "/2015-03-31/functions/"
                                        + RestApi.segment("arn:aws:lambda:us-east-1:111122223333:function:kafka")
                                        + "/invocations",
                                Map.of(),
                                Map.of("content-type", "application/json"),
                                body)),
                Arguments.of(
                        "scheduler",
                        new Request(
                                "GET",
                                "/schedules",
                                Map.of("ScheduleGroup", "a b~", "NamePrefix", "fairlead.x_", "NextToken", "a+/=&ü"),
                                Map.of(),
                                none)),
                Arguments.of(
                        "s3",
                        new Request(
                                "GET",
                                "/documents/" + Encoding.path("a folder/größe+1.json"),
                                Map.of("versionId", "3/L4kqtJlcpXroDTDmJ+rmSpXd3dIbrHY"),
                                Map.of(),
                                none)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void sign_whenComparedWithTheSdk_agrees(String service, Request request) {
        assertThat(ours(service, request, Optional.empty())).isEqualTo(theirs(service, request, Optional.empty()));
        assertThat(ours(service, request, Optional.of("session/token==")))
                .isEqualTo(theirs(service, request, Optional.of("session/token==")));
    }

    private static String ours(String service, Request request, Optional<String> session) {
        return new Signer(new Signer.Credentials("AKIDEXAMPLE", SECRET, session), "eu-central-1", service)
                .sign(request, service + ".eu-central-1.amazonaws.com", NOW)
                .getOrDefault("authorization", "");
    }

    private static String theirs(String service, Request request, Optional<String> session) {
        var unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.valueOf(request.method()))
                .uri(URI.create("https://" + service + ".eu-central-1.amazonaws.com" + request.target()));
        new HashMap<>(request.headers()).forEach(unsigned::putHeader);
        var identity = session.<AwsCredentialsIdentity>map(
                        token -> AwsSessionCredentialsIdentity.create("AKIDEXAMPLE", SECRET, token))
                .orElseGet(() -> AwsCredentialsIdentity.create("AKIDEXAMPLE", SECRET));
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(identity)
                        .request(unsigned.build())
                        .payload(() -> new ByteArrayInputStream(request.body()))
                        .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                        .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3"))
                        .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, !service.equals("s3"))
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC)))
                .request()
                .firstMatchingHeader("Authorization")
                .orElse("");
    }
}
