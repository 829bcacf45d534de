package io.fairlead.control.clientsecret;

import io.fairlead.core.secret.ClientSecretValue;
import io.fairlead.core.secret.Credential;
import java.util.Map;

/**
 * Where the clients of a secret connect to.
 *
 * @param forClients as the secret holds it
 * @param attributes as others of ours read it from the ledger
 * @param registry whether it is a Schema Registry's
 */
record Address(String forClients, Map<String, String> attributes, boolean registry) {

    ClientSecretValue with(Credential credential) {
        return registry
                ? new ClientSecretValue.SchemaRegistry(credential, forClients)
                : new ClientSecretValue.Kafka(credential, forClients);
    }
}
