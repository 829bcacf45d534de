package io.fairlead.local.confluent.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.confluent.authorization.Operation;
import io.fairlead.local.confluent.authorization.Target;
import io.fairlead.local.confluent.http.Answer;
import io.fairlead.local.confluent.http.Errors;
import io.fairlead.local.confluent.http.Json;
import io.fairlead.local.confluent.http.Router;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A cluster as Kafka REST shows it, with its own settings. No consumers are simulated, so there are no groups. */
final class ClusterRoutes {
    private static final String CONFIGS = KafkaCall.ROOT + "/broker-configs";
    private static final String GROUPS = KafkaCall.ROOT + "/consumer-groups";

    /** Assumed: which settings there are, and that nobody changes them; the defaults are those of Kafka and of new topics here. */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "auto.create.topics.enable", "false",
            "log.cleaner.max.compaction.lag.ms", String.valueOf(Long.MAX_VALUE),
            "log.retention.ms", "604800000",
            "num.partitions", "6",
            "ssl.cipher.suites", ""));

    private ClusterRoutes() {}

    static void register(Router<KafkaCall> router) {
        router.on("GET", KafkaCall.ROOT, ClusterRoutes::cluster)
                .on("GET", CONFIGS, ClusterRoutes::configs)
                .on("GET", CONFIGS + "/{name}", ClusterRoutes::config)
                .on(
                        "GET",
                        GROUPS,
                        call -> Lists.of("KafkaConsumerGroupList", call.url() + "/consumer-groups", List.of()))
                .on("GET", GROUPS + "/{consumer_group_id}", ClusterRoutes::group);
    }

    /** The document demands brokers and reassignments; Confluent Cloud serves neither, and nor does this. */
    private static Answer cluster(KafkaCall call) {
        var self = call.url();
        return Answer.json(
                200,
                Json.of(
                        "kind", "KafkaCluster",
                        "metadata", Lists.metadata(self, call.resourceName()),
                        "cluster_id", call.cluster().id,
                        "acls", Lists.related(self + "/acls"),
                        "brokers", Lists.related(self + "/brokers"),
                        "broker_configs", Lists.related(self + "/broker-configs"),
                        "consumer_groups", Lists.related(self + "/consumer-groups"),
                        "topics", Lists.related(self + "/topics"),
                        "partition_reassignments", Lists.related(self + "/topics/-/partitions/-/reassignment")));
    }

    private static Answer configs(KafkaCall call) {
        call.demand(Operation.DESCRIBE_CONFIGS, Target.CLUSTER);
        return Lists.of(
                "KafkaClusterConfigList",
                call.url() + "/broker-configs",
                SETTINGS.keySet().stream().map(name -> form(call, name)).toList());
    }

    private static Answer config(KafkaCall call) {
        call.demand(Operation.DESCRIBE_CONFIGS, Target.CLUSTER);
        var name = call.call().variable("name");
        if (!SETTINGS.containsKey(name)) {
            throw Errors.coded(404, 40404, "Config " + name + " cannot be found for BROKER.");
        }
        return Answer.json(200, form(call, name));
    }

    private static JsonNode form(KafkaCall call, String name) {
        var value = SETTINGS.getOrDefault(name, "");
        var source = "DEFAULT_CONFIG";
        return Json.of(
                "kind",
                "KafkaClusterConfig",
                "metadata",
                Lists.metadata(call.url() + "/broker-configs/" + name, call.resourceName() + "/broker-config=" + name),
                "cluster_id",
                call.cluster().id,
                "config_type",
                "BROKER",
                "name",
                name,
                "value",
                value,
                "is_default",
                true,
                "is_read_only",
                false,
                "is_sensitive",
                false,
                "source",
                source,
                "synonyms",
                Json.array(List.of(Json.of("name", name, "value", value, "source", source))));
    }

    private static Answer group(KafkaCall call) {
        var group = call.call().variable("consumer_group_id");
        call.demand(Operation.DESCRIBE, new Target("GROUP", group));
        throw Errors.coded(404, 40403, "Consumer group " + group + " does not exist.");
    }
}
