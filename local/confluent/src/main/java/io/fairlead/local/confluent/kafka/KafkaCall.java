package io.fairlead.local.confluent.kafka;

import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Rights;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.organization.KafkaCluster;

/** A call to a cluster by an account that the cluster knows. */
record KafkaCall(Call call, KafkaCluster cluster, String accountId, Rights rights) {
    static final String ROOT = "/kafka/v3/clusters/{cluster_id}";

    boolean may(Operation operation, Target target) {
        return rights.allows(cluster, accountId, operation, target);
    }

    /** Refuses as topics and ACLs do. */
    void demand(Operation operation, Target target) {
        if (!may(operation, target)) {
            throw Errors.coded(403, 40301, "Request is not authorized");
        }
    }

    /** Refuses as links and mirrors do: with 401, although the key is known. */
    void demandForLinks(Operation operation, Target target) {
        if (!may(operation, target)) {
            throw Errors.coded(
                    401,
                    401,
                    target.equals(Target.CLUSTER)
                            ? "Not authorized: Cluster authorization failed."
                            : "Not authorized: Topic authorization failed.");
        }
    }

    String url() {
        return call.base() + "/kafka/v3/clusters/" + cluster.id;
    }

    String resourceName() {
        return "crn:///kafka=" + cluster.id;
    }

    String required(String pointer) {
        return call.text(pointer)
                .orElseThrow(() -> Errors.coded(400, 400, "The property '" + pointer + "' is required."));
    }
}
