package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Topic;
import java.util.ArrayList;
import java.util.List;

/** The settings of topics over REST. */
final class TopicConfigs {
    private static final String ALL = KafkaCall.ROOT + "/topics/-/configs";
    private static final String PATH = KafkaCall.ROOT + "/topics/{topic_name}/configs";
    private static final String ONE = PATH + "/{name}";

    private TopicConfigs() {}

    static void register(Router<KafkaCall> router) {
        router.on("GET", PATH, TopicConfigs::list)
                .on("GET", ALL, TopicConfigs::listAll)
                .on("GET", KafkaCall.ROOT + "/topics/{topic_name}/default-configs", TopicConfigs::defaults)
                .on("POST", PATH + ":alter", TopicConfigs::alter)
                .on("GET", ONE, TopicConfigs::read)
                .on("PUT", ONE, TopicConfigs::set)
                .on("DELETE", ONE, TopicConfigs::reset);
    }

    private static Answer list(KafkaCall call) {
        var topic = Topics.find(call, Operation.DESCRIBE_CONFIGS);
        return Lists.of("KafkaTopicConfigList", call.url() + "/topics/" + topic.name + "/configs", forms(call, topic));
    }

    private static Answer listAll(KafkaCall call) {
        var rows = new ArrayList<JsonNode>();
        call.cluster().topics.values().stream()
                .filter(topic -> call.may(Operation.DESCRIBE_CONFIGS, Target.topic(topic.name)))
                .forEach(topic -> rows.addAll(forms(call, topic)));
        return Lists.of("KafkaTopicConfigList", call.url() + "/topics/-/configs", rows);
    }

    private static Answer defaults(KafkaCall call) {
        var blank = new Topic(call.call().variable("topic_name"), 1);
        return Lists.of(
                "KafkaTopicConfigList", call.url() + "/topics/" + blank.name + "/default-configs", forms(call, blank));
    }

    private static List<JsonNode> forms(KafkaCall call, Topic topic) {
        return TopicSettings.names().stream()
                .map(name -> TopicSettings.form(call, topic, name))
                .toList();
    }

    private static Answer alter(KafkaCall call) {
        var topic = Topics.find(call, Operation.ALTER_CONFIGS);
        var changes = call.call().body().path("data");
        changes.forEach(change ->
                TopicSettings.demandChangeable(change.path("name").asText(), change.path("value"), isDeletion(change)));
        if (!call.call().body().path("validate_only").asBoolean()) {
            changes.forEach(change -> TopicSettings.change(
                    topic, change.path("name").asText(), change.path("value"), isDeletion(change)));
        }
        return Answer.empty(204);
    }

    private static boolean isDeletion(JsonNode change) {
        return change.path("operation").asText().equals("DELETE");
    }

    private static Answer read(KafkaCall call) {
        var topic = Topics.find(call, Operation.DESCRIBE_CONFIGS);
        var name = call.call().variable("name");
        TopicSettings.demandKnown(name);
        return Answer.json(200, TopicSettings.form(call, topic, name));
    }

    private static Answer set(KafkaCall call) {
        var topic = Topics.find(call, Operation.ALTER_CONFIGS);
        TopicSettings.change(
                topic, call.call().variable("name"), call.call().body().path("value"), false);
        return Answer.empty(204);
    }

    private static Answer reset(KafkaCall call) {
        var topic = Topics.find(call, Operation.ALTER_CONFIGS);
        TopicSettings.change(topic, call.call().variable("name"), Json.NULL, true);
        return Answer.empty(204);
    }
}
