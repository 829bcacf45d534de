package io.fairlead.local.aws.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How one service speaks JSON.
 *
 * @param signingName in the credential scope
 * @param target what precedes the operation's name in {@code X-Amz-Target}
 * @param version 1.0 or 1.1, in the content type
 * @param errorNamespace what precedes {@code #Code} in the errors' {@code __type}; empty for none
 * @param messageMember {@code message}, or {@code Message} where the service writes it so
 */
public record JsonProtocol(
        String signingName, String target, String version, String errorNamespace, String messageMember) {
    AwsResponse answer(int status, ObjectNode body) {
        return AwsResponse.of(status, "application/x-amz-json-" + version, Json.write(body));
    }

    AwsResponse error(AwsError error) {
        var body = Json.object();
        body.put("__type", errorNamespace.isEmpty() ? error.code() : errorNamespace + "#" + error.code());
        body.put(messageMember, error.text());
        error.fields().forEach(body::set);
        return answer(error.status(), body);
    }
}
