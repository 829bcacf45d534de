package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Json;

/** The token that becomes the id of the version; SDKs and the CLI make one when the caller gives none. */
final class ClientRequestToken {
    private ClientRequestToken() {}

    static String required(JsonNode request, String error) {
        var token = Json.text(request, "ClientRequestToken");
        if (token == null) {
            throw AwsError.of(error, "You must provide a ClientRequestToken value. We recommend a UUID-type value.");
        }
        if (token.length() < 32 || token.length() > 64) {
            throw AwsError.of("InvalidParameterException", "ClientRequestToken must be 32-64 characters long.");
        }
        return token;
    }
}
