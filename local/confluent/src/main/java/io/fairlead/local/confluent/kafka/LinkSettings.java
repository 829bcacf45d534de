package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.ClusterLink;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The settings of cluster links, read and changed. */
final class LinkSettings {
    static final String MODE = "link.mode";
    static final String CONNECTION = "connection.mode";
    static final String REMOTE_CONNECTION = "remote.link.connection.mode";
    static final String BOOTSTRAP = "bootstrap.servers";
    static final String CREDENTIALS = "sasl.jaas.config";
    static final String MECHANISM = "sasl.mechanism";
    static final String OAUTH = "OAUTHBEARER";
    static final String PREFIX = "cluster.link.prefix";

    /** Told as changeable, and refused all the same once the link is there. */
    private static final Set<String> FIXED = Set.of(MODE, CONNECTION, REMOTE_CONNECTION, PREFIX);

    private LinkSettings() {}

    static Set<String> names() {
        return LinkTable.all().keySet();
    }

    /** Refuses what a creation cannot have. */
    static void demandValid(String name, String value) {
        row(name).values().demand(name, value);
    }

    /** Refuses a change; clients send settings that they do not change along with others, so only another value counts. */
    static void demandChangeable(ClusterLink link, String name, JsonNode value, boolean delete) {
        var wanted = delete || isAbsent(value) ? usual(name) : value.asText();
        if (wanted.equals(value(link, name))) {
            row(name);
            return;
        }
        if (FIXED.contains(name) || row(name).readOnly()) {
            throw LinkRequest.invalid(name + " cannot be changed");
        }
        if (!delete && !isAbsent(value)) {
            demandValid(name, wanted);
        }
    }

    /** Assumed: null takes a setting back to its default. */
    static void change(ClusterLink link, String name, JsonNode value, boolean delete) {
        if (delete || isAbsent(value)) {
            link.configs.remove(name);
        } else if (!value.asText().equals(value(link, name))) {
            link.configs.put(name, value.asText());
        }
    }

    static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** The value in force, empty where there is none. */
    static String value(ClusterLink link, String name) {
        return link.configs.getOrDefault(name, usual(name));
    }

    private static String usual(String name) {
        return Optional.ofNullable(LinkTable.all().get(name))
                .map(LinkTable.Row::usual)
                .orElse("");
    }

    private static LinkTable.Row row(String name) {
        var row = LinkTable.all().get(name);
        if (row == null) {
            throw LinkRequest.invalid("unknown config " + name);
        }
        return row;
    }

    /** As recorded: a secret is never told, its value is null; so is that of a setting without default that nobody set. */
    static JsonNode form(KafkaCall call, ClusterLink link, String name) {
        var row = Objects.requireNonNull(LinkTable.all().get(name));
        var set = link.configs.containsKey(name);
        var known = !row.secret() && (set || row.usual() != null);
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
                known ? TextNode.valueOf(value(link, name)) : Json.NULL,
                "is_default",
                !set,
                "is_read_only",
                row.readOnly(),
                "is_sensitive",
                row.secret(),
                "source",
                set ? "DYNAMIC_CLUSTER_LINK_CONFIG" : "DEFAULT_CONFIG",
                "synonyms",
                List.of(),
                "link_name",
                link.name);
    }
}
