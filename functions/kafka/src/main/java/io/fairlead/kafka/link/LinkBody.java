package io.fairlead.kafka.link;

import io.fairlead.core.secret.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent to make a link object. Holds the credential wrapped; only the transport unwraps it. */
final class LinkBody {
    static final String CREDENTIAL = "sasl.jaas.config";
    static final String ADDRESS = "bootstrap.servers";

    private LinkBody() {}

    /** OUTBOUND on both sides, so each side needs only the other's address and key, and no {@code local.*}. */
    static Map<String, Object> of(String remoteClusterId, String bootstrap, Secret jaas) {
        var configs = new LinkedHashMap<String, Object>();
        configs.put("link.mode", "BIDIRECTIONAL");
        configs.put("connection.mode", "OUTBOUND");
        configs.put(ADDRESS, bootstrap);
        configs.put("security.protocol", "SASL_SSL");
        configs.put("sasl.mechanism", "PLAIN");
        configs.put(CREDENTIAL, jaas);
        return Map.of("remote_cluster_id", remoteClusterId, "configs", named(configs));
    }

    private static List<Map<String, Object>> named(Map<String, Object> configs) {
        return configs.entrySet().stream()
                .map(config -> Map.of("name", config.getKey(), "value", config.getValue()))
                .toList();
    }
}
