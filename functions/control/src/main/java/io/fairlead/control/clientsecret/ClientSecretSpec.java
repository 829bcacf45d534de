package io.fairlead.control.clientsecret;

import io.fairlead.core.resource.Ref;
import io.fairlead.core.resource.Refs;
import io.fairlead.core.secret.ClientSecretName;
import org.jspecify.annotations.Nullable;

/**
 * What a document asks of a client secret.
 *
 * @param name suffix below the topology's root
 * @param account that owns the key, by name
 * @param environment by name
 * @param cluster that the key is for, by name; absent for Schema Registry
 * @param network whose private address the secret carries
 */
public record ClientSecretSpec(
        String topology,
        String name,
        String account,
        String environment,
        @Nullable String cluster,
        String network,
        String description) {

    Ref ref() {
        return Refs.clientSecret(name);
    }

    /** What the key opens. */
    Ref resource() {
        return cluster == null ? Refs.schemaRegistry(environment) : Refs.cluster(cluster);
    }

    /** Its name in Secrets Manager. */
    String path() {
        return new ClientSecretName(topology, name).path();
    }
}
