package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Problem;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Topic;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Topics and their partitions. */
final class Topics {
    private static final String PATH = KafkaCall.ROOT + "/topics";
    private static final String ONE = PATH + "/{topic_name}";
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final int REPLICATION = 3;
    private static final int USUAL_PARTITIONS = 6;

    private final Later later;

    Topics(Later later) {
        this.later = later;
    }

    void register(Router<KafkaCall> router) {
        router.on("GET", PATH, Topics::list)
                .on("POST", PATH, Topics::create)
                .on("GET", ONE, call -> Answer.json(200, form(call, find(call, Operation.DESCRIBE))))
                .on("PATCH", ONE, Topics::morePartitions)
                .on("DELETE", ONE, this::delete)
                .on("GET", ONE + "/partitions", Topics::partitions)
                .on("GET", ONE + "/partitions/{partition_id}", Topics::readPartition);
    }

    /** Shows what the account may describe, so a key without any right gets an empty list and no refusal. */
    private static Answer list(KafkaCall call) {
        return Lists.of(
                "KafkaTopicList",
                call.url() + "/topics",
                call.cluster().topics.values().stream()
                        .filter(topic -> call.may(Operation.DESCRIBE, Target.topic(topic.name)))
                        .map(topic -> form(call, topic))
                        .toList());
    }

    private static Answer create(KafkaCall call) {
        var name = call.required("/topic_name");
        if (!call.may(Operation.CREATE, Target.CLUSTER)) {
            call.demand(Operation.CREATE, Target.topic(name));
        }
        var topic = new Topic(name, call.call().body().at("/partitions_count").asInt(USUAL_PARTITIONS));
        demandValid(call, topic);
        call.call()
                .body()
                .path("configs")
                .forEach(config ->
                        TopicSettings.change(topic, config.path("name").asText(), config.path("value"), false));
        if (call.call().body().path("validate_only").asBoolean()) {
            return Answer.json(200, form(call, topic));
        }
        call.cluster().topics.put(name, topic);
        return Answer.json(201, form(call, topic));
    }

    private static void demandValid(KafkaCall call, Topic topic) {
        if (!NAME.matcher(topic.name).matches() || topic.name.equals(".") || topic.name.equals("..")) {
            throw Errors.coded(400, 40002, "Topic name is invalid: '" + topic.name + "'");
        }
        demandAbsent(call, topic.name);
        if (topic.partitions < 1) {
            throw Errors.coded(400, 40002, "Number of partitions must be larger than 0.");
        }
        if (call.call().body().path("replication_factor").asInt(REPLICATION) != REPLICATION) {
            throw Errors.coded(400, 40002, "Topic replication factor must be " + REPLICATION);
        }
    }

    static void demandAbsent(KafkaCall call, String name) {
        var existing = call.cluster().topics.get(name);
        if (existing != null) {
            throw Errors.coded(
                    400,
                    40002,
                    existing.deleting
                            ? "Topic '" + name + "' is marked for deletion."
                            : "Topic '" + name + "' already exists.");
        }
    }

    private static Answer morePartitions(KafkaCall call) {
        var topic = find(call, Operation.ALTER);
        var count = call.call().body().path("partitions_count").asInt();
        if (count == topic.partitions) {
            throw Errors.coded(400, 40002, "Topic already has " + count + " partitions.");
        }
        if (count < topic.partitions) {
            throw Errors.coded(
                    400,
                    40002,
                    "Topic currently has " + topic.partitions + " partitions, which is higher than " + count + ".");
        }
        if (call.cluster().isFollower(topic.name)) {
            throw Errors.coded(400, 40002, "Topic '" + topic.name + "' is a mirror topic; its source decides.");
        }
        topic.partitions = count;
        return Answer.json(200, form(call, topic));
    }

    /** Asynchronous: the topic stays visible for a while, and its name taken. A mirror topic goes the same way. */
    private Answer delete(KafkaCall call) {
        var topic = find(call, Operation.DELETE);
        topic.deleting = true;
        var cluster = call.cluster();
        later.after("confluent.topic.deleting", () -> {
            cluster.topics.remove(topic.name, topic);
            cluster.mirrors.remove(topic.name);
        });
        return Answer.empty(204);
    }

    private static Answer partitions(KafkaCall call) {
        var topic = find(call, Operation.DESCRIBE);
        return Lists.of(
                "KafkaPartitionList",
                call.url() + "/topics/" + topic.name + "/partitions",
                IntStream.range(0, topic.partitions)
                        .mapToObj(partition -> partition(call, topic, partition))
                        .toList());
    }

    private static Answer readPartition(KafkaCall call) {
        var topic = find(call, Operation.DESCRIBE);
        var wanted = call.call().variable("partition_id");
        return IntStream.range(0, topic.partitions)
                .filter(partition -> wanted.equals(String.valueOf(partition)))
                .mapToObj(partition -> Answer.json(200, partition(call, topic, partition)))
                .findFirst()
                .orElseThrow(Topics::unknownTopic);
    }

    private static ObjectNode partition(KafkaCall call, Topic topic, int partition) {
        var self = call.url() + "/topics/" + topic.name + "/partitions/" + partition;
        return Json.of(
                "kind",
                "KafkaPartition",
                "metadata",
                Lists.metadata(self, call.resourceName() + "/topic=" + topic.name + "/partition=" + partition),
                "cluster_id",
                call.cluster().id,
                "topic_name",
                topic.name,
                "partition_id",
                partition,
                "replicas",
                Lists.related(self + "/replicas"),
                "reassignment",
                Lists.related(self + "/reassignment"));
    }

    /** The topic of the path, when the account may do this with it. */
    static Topic find(KafkaCall call, Operation operation) {
        var name = call.call().variable("topic_name");
        call.demand(operation, Target.topic(name));
        var topic = call.cluster().topics.get(name);
        if (topic == null) {
            throw unknownTopic();
        }
        return topic;
    }

    private static Problem unknownTopic() {
        return Errors.coded(404, 40403, "This server does not host this topic-partition.");
    }

    private static ObjectNode form(KafkaCall call, Topic topic) {
        var self = call.url() + "/topics/" + topic.name;
        return Json.of(
                "kind",
                "KafkaTopic",
                "metadata",
                Lists.metadata(self, call.resourceName() + "/topic=" + topic.name),
                "cluster_id",
                call.cluster().id,
                "topic_name",
                topic.name,
                "is_internal",
                false,
                "replication_factor",
                REPLICATION,
                "partitions_count",
                topic.partitions,
                "partitions",
                Lists.related(self + "/partitions"),
                "configs",
                Lists.related(self + "/configs"),
                "partition_reassignments",
                Lists.related(self + "/partitions/-/reassignment"));
    }
}
