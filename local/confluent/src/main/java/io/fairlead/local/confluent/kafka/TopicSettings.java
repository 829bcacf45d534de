package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of topics: what there is, its default, and what may change. */
final class TopicSettings {
    /** Defaults as the documentation of topic settings on Confluent Cloud gives them. */
    private static final Map<String, String> DEFAULTS = defaults();

    private static final Set<String> READ_ONLY = Set.of(
            "compression.type",
            "file.delete.delay.ms",
            "flush.messages",
            "flush.ms",
            "index.interval.bytes",
            "min.cleanable.dirty.ratio",
            "preallocate",
            "segment.index.bytes",
            "segment.jitter.ms",
            "unclean.leader.election.enable");

    private TopicSettings() {}

    static Map<String, String> all() {
        return DEFAULTS;
    }

    static void demandKnown(String name) {
        if (!DEFAULTS.containsKey(name)) {
            throw Errors.coded(404, 40404, "Config " + name + " cannot be found for TOPIC.");
        }
    }

    /** Sets a value, or falls back to the default for an absent one. */
    static void change(Topic topic, String name, JsonNode value, boolean delete) {
        demandChangeable(name);
        if (delete || value.isMissingNode() || value.isNull()) {
            topic.configs.remove(name);
        } else {
            topic.configs.put(name, value.asText());
        }
    }

    static void demandChangeable(String name) {
        if (!DEFAULTS.containsKey(name)) {
            throw Errors.coded(400, 40002, "Unknown topic config name: " + name);
        }
        if (READ_ONLY.contains(name)) {
            throw Errors.coded(400, 40002, "Config property '" + name + "' with value is not allowed to be changed.");
        }
    }

    static JsonNode form(KafkaCall call, Topic topic, String name) {
        var set = topic.configs.get(name);
        var usual = DEFAULTS.getOrDefault(name, "");
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
                READ_ONLY.contains(name),
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

    private static Map<String, String> defaults() {
        var table = new LinkedHashMap<String, String>();
        table.put("cleanup.policy", "delete");
        table.put("compression.type", "producer");
        table.put("confluent.key.schema.validation", "false");
        table.put("confluent.key.subject.name.strategy", "io.confluent.kafka.serializers.subject.TopicNameStrategy");
        table.put("confluent.value.schema.validation", "false");
        table.put("confluent.value.subject.name.strategy", "io.confluent.kafka.serializers.subject.TopicNameStrategy");
        table.put("delete.retention.ms", "86400000");
        table.put("file.delete.delay.ms", "60000");
        table.put("flush.messages", "9223372036854775807");
        table.put("flush.ms", "9223372036854775807");
        table.put("index.interval.bytes", "4096");
        table.put("max.compaction.lag.ms", "9223372036854775807");
        table.put("max.message.bytes", "2097164");
        table.put("message.timestamp.after.max.ms", "9223372036854775807");
        table.put("message.timestamp.before.max.ms", "9223372036854775807");
        table.put("message.timestamp.difference.max.ms", "9223372036854775807");
        table.put("message.timestamp.type", "CreateTime");
        table.put("min.cleanable.dirty.ratio", "0.5");
        table.put("min.compaction.lag.ms", "0");
        table.put("min.insync.replicas", "2");
        table.put("preallocate", "false");
        table.put("retention.bytes", "-1");
        table.put("retention.ms", "604800000");
        table.put("segment.bytes", "104857600");
        table.put("segment.index.bytes", "10485760");
        table.put("segment.jitter.ms", "0");
        table.put("segment.ms", "604800000");
        table.put("unclean.leader.election.enable", "false");
        return table;
    }
}
