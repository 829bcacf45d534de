package io.fairlead.local.confluent.registry;

import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Rights;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.organization.RegistryCluster;

/** A call to a registry by an account that it knows. */
record RegistryCall(Call call, RegistryCluster registry, String accountId, Rights rights) {
    boolean may(Operation operation, String subject) {
        return rights.allows(registry, accountId, operation, subject);
    }

    void demand(Operation operation, String subject) {
        if (!may(operation, subject)) {
            throw Errors.coded(403, 40301, "User is denied operation " + operation + " on Subject: " + subject);
        }
    }

    String subject() {
        return call.variable("subject");
    }
}
