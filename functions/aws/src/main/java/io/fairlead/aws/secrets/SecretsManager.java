package io.fairlead.aws.secrets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.json.Json;
import java.util.Set;

/** What all calls to Secrets Manager have in common. */
final class SecretsManager {
    static final AwsCalls CALLS = new AwsCalls("Secrets Manager", AwsErrors.SECRETS_MANAGER);

    static final Set<String> ABSENT = Set.of("ResourceNotFoundException");

    /** The second it says of a secret that waits for its deletion; there is nothing to read then. */
    static final Set<String> UNREADABLE = Set.of("ResourceNotFoundException", "InvalidRequestException");

    private SecretsManager() {}

    /** The beginning of an input. */
    static ObjectNode secret(String nameOrArn) {
        return Json.object().put("SecretId", nameOrArn);
    }
}
