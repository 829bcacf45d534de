package io.fairlead.local.confluent.kafka;

import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Router;
import io.fairlead.local.confluent.organization.Later;
import io.fairlead.local.confluent.organization.Topic;

/** Producing records, one per request; their contents are counted, not kept. */
final class Records {
    private final Later later;

    Records(Later later) {
        this.later = later;
    }

    void register(Router<KafkaCall> router) {
        router.on("POST", KafkaCall.ROOT + "/topics/{topic_name}/records", this::produce);
    }

    private Answer produce(KafkaCall call) {
        var topic = Topics.find(call, Operation.WRITE);
        if (call.cluster().isFollower(topic.name)) {
            throw Errors.coded(400, 40002, "Topic '" + topic.name + "' is a read-only mirror topic.");
        }
        var records = topic.recordsAt(later.now());
        topic.produced++;
        var partition = (int) (records % topic.partitions);
        return Answer.json(
                200,
                Json.of(
                        "error_code",
                        200,
                        "cluster_id",
                        call.cluster().id,
                        "topic_name",
                        topic.name,
                        "partition_id",
                        partition,
                        "offset",
                        Topic.share(records, partition, topic.partitions),
                        "timestamp",
                        later.now().toString()));
    }
}
