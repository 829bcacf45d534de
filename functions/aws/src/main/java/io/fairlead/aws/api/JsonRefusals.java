package io.fairlead.aws.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import java.util.Optional;

/** How the JSON protocols refuse: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization */
final class JsonRefusals {
    private JsonRefusals() {}

    static AwsRefusal of(AwsAnswer answer) {
        var body = body(answer);
        var named = answer.header("x-amzn-errortype")
                .or(() -> text(body, "__type"))
                .or(() -> text(body, "code"))
                .orElse("");
        return new AwsRefusal(
                answer.status(),
                bare(named),
                text(body, "message").or(() -> text(body, "Message")).orElse(""),
                answer.header("x-amzn-requestid").orElse(""));
    }

    /** What stands between us and the service may answer in other words. */
    private static JsonNode body(AwsAnswer answer) {
        try {
            return Json.parse(answer.text());
        } catch (IllegalArgumentException e) {
            return Json.object();
        }
    }

    private static Optional<String> text(JsonNode body, String name) {
        return Optional.ofNullable(body.path(name).textValue());
    }

    /** Without namespace and address: {@code com.amazonaws.dynamodb.v20120810#ThrottlingException:http://...}. */
    private static String bare(String named) {
        var afterNamespace = named.substring(named.indexOf('#') + 1);
        var address = afterNamespace.indexOf(':');
        return address < 0 ? afterNamespace : afterNamespace.substring(0, address);
    }
}
