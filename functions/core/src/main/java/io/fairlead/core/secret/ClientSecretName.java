package io.fairlead.core.secret;

import java.util.Optional;

/**
 * How client secrets are named in Secrets Manager, and told from those of others.
 *
 * @param name as the document has it
 */
public record ClientSecretName(String topology, String name) {
    /** The tag with the topology's name. */
    public static final String TOPOLOGY_TAG = "fairlead:topology";

    /** The tag with our marker. */
    public static final String MARKER_TAG = "fairlead:marker";

    /** What the names of all client secrets begin with. */
    public static final String ROOT = "/confluent_cloud_resource/";

    /** Of a secret that is where a topology of ours has its secrets, by its tag and by its path. */
    public static Optional<ClientSecretName> of(StoredSecret stored) {
        return Optional.ofNullable(stored.tags().get(TOPOLOGY_TAG))
                .filter(topology -> stored.name().startsWith(ROOT + topology + '/'))
                .map(topology ->
                        new ClientSecretName(topology, stored.name().substring((ROOT + topology + '/').length())));
    }

    /** The name in Secrets Manager. */
    public String path() {
        return ROOT + topology + '/' + name;
    }
}
