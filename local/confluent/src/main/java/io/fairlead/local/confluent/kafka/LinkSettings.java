package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.ClusterLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings of cluster links: what there is, its default (as recorded), what is secret, what may change. */
final class LinkSettings {
    static final String MODE = "link.mode";
    static final String CONNECTION = "connection.mode";
    static final String BOOTSTRAP = "bootstrap.servers";
    static final String CREDENTIALS = "sasl.jaas.config";
    static final String PREFIX = "cluster.link.prefix";

    private static final Map<String, String> DEFAULTS = defaults();
    private static final Set<String> FIXED = Set.of(
            MODE,
            CONNECTION,
            PREFIX,
            "remote.link.connection.mode",
            "cluster.link.retry.timeout.ms",
            "connections.max.idle.ms",
            "metadata.max.age.ms",
            "num.cluster.link.fetchers",
            "replica.fetch.backoff.ms");

    private LinkSettings() {}

    static Map<String, String> all() {
        return DEFAULTS;
    }

    static void demandKnown(String name) {
        if (!DEFAULTS.containsKey(name)) {
            throw Errors.coded(400, 40002, "Invalid cluster link config: unknown config " + name);
        }
    }

    static void demandChangeable(String name) {
        demandKnown(name);
        if (FIXED.contains(name)) {
            throw Errors.coded(400, 40002, "Invalid cluster link config: " + name + " cannot be changed");
        }
    }

    static String value(ClusterLink link, String name) {
        return link.configs.getOrDefault(name, DEFAULTS.getOrDefault(name, ""));
    }

    static boolean isSecret(String name) {
        return name.endsWith("jaas.config") || name.endsWith("password") || name.endsWith("keystore.key");
    }

    /** A secret is never told; its value is empty. */
    static JsonNode form(KafkaCall call, ClusterLink link, String name) {
        var set = link.configs.containsKey(name);
        return Json.of(
                "kind",
                "KafkaLinkConfigData",
                "metadata",
                Json.of("self", call.url() + "/links/" + link.name + "/configs/" + name),
                "cluster_id",
                call.cluster().id,
                "name",
                name,
                "value",
                isSecret(name) ? "" : value(link, name),
                "is_default",
                !set,
                "is_read_only",
                FIXED.contains(name),
                "is_sensitive",
                isSecret(name),
                "source",
                set ? "DYNAMIC_CLUSTER_LINK_CONFIG" : "DEFAULT_CONFIG",
                "synonyms",
                List.of(),
                "link_name",
                link.name);
    }

    private static Map<String, String> defaults() {
        var table = new LinkedHashMap<String, String>();
        table.put("acl.filters", "");
        table.put("acl.sync.enable", "false");
        table.put("acl.sync.ms", "5000");
        table.put("auto.create.mirror.topics.enable", "false");
        table.put("auto.create.mirror.topics.filters", "");
        table.put(BOOTSTRAP, "");
        table.put("client.dns.lookup", "use_all_dns_ips");
        table.put(PREFIX, "");
        table.put("cluster.link.retry.timeout.ms", "300000");
        table.put(CONNECTION, "OUTBOUND");
        table.put("connections.max.idle.ms", "600000");
        table.put("consumer.group.prefix.enable", "false");
        table.put("consumer.offset.group.filters", "");
        table.put("consumer.offset.sync.enable", "false");
        table.put("consumer.offset.sync.ms", "30000");
        table.put(MODE, "DESTINATION");
        table.put("local." + CREDENTIALS, "");
        table.put("local.sasl.mechanism", "GSSAPI");
        table.put("local.security.protocol", "PLAINTEXT");
        table.put("metadata.max.age.ms", "300000");
        table.put("mirror.start.offset.spec", "earliest");
        table.put("num.cluster.link.fetchers", "1");
        table.put("remote.link.connection.mode", "");
        table.put("replica.fetch.backoff.ms", "1000");
        table.put("request.timeout.ms", "30000");
        table.put(CREDENTIALS, "");
        table.put("sasl.mechanism", "GSSAPI");
        table.put("security.protocol", "PLAINTEXT");
        table.put("ssl.endpoint.identification.algorithm", "https");
        table.put("topic.config.sync.include", "");
        table.put("topic.config.sync.ms", "5000");
        return table;
    }
}
