package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.organization.ClusterLink;
import java.util.List;

/** The background tasks of a link. Those that are enabled without filters fail silently; only this list tells. */
final class LinkTasks {
    private static final List<Task> TASKS = List.of(
            new Task("ConsumerOffsetSync", "consumer.offset.sync.enable", "consumer.offset.group.filters"),
            new Task("AclSync", "acl.sync.enable", "acl.filters"),
            new Task("AutoCreateMirror", "auto.create.mirror.topics.enable", "auto.create.mirror.topics.filters"));

    private record Task(String name, String enabledBy, String filters) {
        JsonNode form(ClusterLink link, boolean healthy) {
            var enabled = LinkSettings.value(link, enabledBy).equals("true");
            if (!enabled) {
                return task(name, "NOT_CONFIGURED", List.of());
            }
            if (LinkSettings.value(link, filters).isEmpty()) {
                return task(
                        name,
                        "IN_ERROR",
                        List.of(Json.of("error_code", "MISCONFIGURATION", "error_message", filters + " is not set")));
            }
            return task(name, healthy ? "ACTIVE" : "LINK_UNAVAILABLE", List.of());
        }
    }

    private LinkTasks() {}

    static List<JsonNode> of(ClusterLink link, boolean healthy) {
        return TASKS.stream().map(task -> task.form(link, healthy)).toList();
    }

    private static JsonNode task(String name, String state, List<JsonNode> errors) {
        return Json.of("task_name", name, "state", state, "errors", Json.array(errors));
    }
}
