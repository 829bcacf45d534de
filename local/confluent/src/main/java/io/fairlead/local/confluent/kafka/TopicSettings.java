package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.Topic;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of topics, read and changed. */
final class TopicSettings {
    private TopicSettings() {}

    static Set<String> names() {
        return TopicTable.all().keySet();
    }

    static void demandKnown(String name) {
        if (!TopicTable.all().containsKey(name)) {
            throw Errors.coded(404, 40404, "Config " + name + " cannot be found for TOPIC.");
        }
    }

    /** Sets a value, or falls back to the default for an absent one. */
    static void change(Topic topic, String name, JsonNode value, boolean delete) {
        demandChangeable(name, value, delete);
        if (delete || isAbsent(value)) {
            topic.configs.remove(name);
        } else {
            topic.configs.put(name, value.asText());
        }
    }

    static void demandChangeable(String name, JsonNode value, boolean delete) {
        var row = TopicTable.all().get(name);
        if (row == null) {
            throw Errors.coded(400, 40002, "Unknown topic config name: " + name);
        }
        if (row.fixed()) {
            throw Errors.coded(400, 40002, "Config property '" + name + "' with value is not allowed to be changed.");
        }
        if (!delete && !isAbsent(value)) {
            row.values().demand(name, value.asText());
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    static JsonNode form(KafkaCall call, Topic topic, String name) {
        var set = topic.configs.get(name);
        var row = Objects.requireNonNull(TopicTable.all().get(name));
        var usual = row.usual();
        var source = set == null ? "DEFAULT_CONFIG" : "DYNAMIC_TOPIC_CONFIG";
        return Json.of(
                "kind",
                "KafkaTopicConfig",
                "metadata",
                Lists.metadata(
                        call.url() + "/topics/" + topic.name + "/configs/" + name,
                        call.resourceName() + "/topic=" + topic.name + "/config=" + name),
                "cluster_id",
                call.cluster().id,
                "topic_name",
                topic.name,
                "name",
                name,
                "value",
                set == null ? usual : set,
                "is_default",
                set == null,
                "is_read_only",
                row.fixed(),
                "is_sensitive",
                false,
                "source",
                source,
                "synonyms",
                Json.array(synonyms(name, set, usual)));
    }

    private static List<JsonNode> synonyms(String name, @Nullable String set, String usual) {
        var fallback = Json.of("name", name, "value", usual, "source", "DEFAULT_CONFIG");
        return set == null
                ? List.of(fallback)
                : List.of(Json.of("name", name, "value", set, "source", "DYNAMIC_TOPIC_CONFIG"), fallback);
    }
}
