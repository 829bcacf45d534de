package io.fairlead.aws.secrets;

import io.fairlead.core.permission.AwsCall;
import io.fairlead.core.permission.Condition;
import io.fairlead.core.secret.ClientSecretName;

/**
 * Calls for client secrets, which are all below one path. Their key is AWS's own for Secrets Manager, which needs no permission:
 * whoever may read the secret may use it.
 */
public final class ClientSecretCalls {
    private static final String ROOT =
            "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:/confluent_cloud_resource/*";

    private ClientSecretCalls() {}

    /** For any secret below our path, bearing our tags or not: it may not be there yet, or be somebody's to adopt. */
    public static AwsCall ofAny(String operation) {
        return AwsCall.toAll("secretsmanager:" + operation, "documents name the client secrets", ROOT);
    }

    /** For secrets below our path that bear the tags of our installation, whose name is that of its table. */
    public static AwsCall ofOurs(String operation) {
        return ofAny(operation)
                .when(Condition.present("aws:ResourceTag/" + ClientSecretName.TOPOLOGY_TAG))
                .when(Condition.like("aws:ResourceTag/" + ClientSecretName.MARKER_TAG, "${Table}:*/client-secret/*"));
    }
}
