package io.fairlead.kafka.topic;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.kafka.rest.Clusters;
import io.fairlead.kafka.rest.KafkaRest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How topics are reached. */
@FunctionalInterface
interface Topics {
    TopicApi of(TopicSpec spec, Scope scope);

    /** Each as it is when it is asked for. */
    static Topics each(Clusters clusters) {
        return (spec, scope) ->
                new TopicApi(clusters.asAdministrator(spec.cluster(), scope), spec.name(), Optional.empty());
    }

    /** All as they are when the first of their cluster is asked for: one list instead of hundreds of calls. */
    static Topics listed(Clusters clusters) {
        var remembered = clusters.remembered();
        var lists = new HashMap<String, Map<String, JsonNode>>();
        return (spec, scope) -> {
            var cluster = remembered.asAdministrator(spec.cluster(), scope);
            var list = lists.computeIfAbsent(spec.cluster(), unknown -> list(cluster));
            return new TopicApi(cluster, spec.name(), Optional.ofNullable(list.get(spec.name())));
        };
    }

    private static Map<String, JsonNode> list(KafkaRest cluster) {
        return cluster.items(cluster.at("/topics")).stream()
                .collect(Collectors.toMap(
                        topic -> topic.path("topic_name").asText(), topic -> topic, (first, second) -> first));
    }
}
