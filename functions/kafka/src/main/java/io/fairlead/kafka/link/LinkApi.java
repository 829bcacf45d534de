package io.fairlead.kafka.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.kafka.rest.KafkaRest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One link object in Kafka REST. */
record LinkApi(KafkaRest cluster, String link) {

    Optional<JsonNode> find() {
        return links().find(cluster.at("/links/{}", link).with("include_tasks", "true"));
    }

    /** Its mirror topics at this cluster. */
    List<JsonNode> mirrors() {
        return links().items(cluster.at("/links/{}/mirrors", link));
    }

    /** Asks whether the link could be made; connects to the other cluster for that. */
    void validate(Map<String, Object> body) {
        cluster.judging(LinkErrors.CREATION)
                .post(cluster.at("/links").with("link_name", link).with("validate_only", "true"), body);
    }

    /** A link that is never made: the check of an address refuses the name of one that exists. */
    LinkApi onTrial() {
        return new LinkApi(cluster, link + "-trial");
    }

    void create(Map<String, Object> body) {
        cluster.judging(LinkErrors.CREATION).post(cluster.at("/links").with("link_name", link), body);
    }

    /** The value of one configuration; empty when there is none. */
    String config(String name) {
        return links().find(cluster.at("/links/{}/configs/{}", link, name))
                .map(config -> config.path("value").asText(""))
                .orElse("");
    }

    void alter(Map<String, Object> configs) {
        var changes = configs.entrySet().stream()
                .map(config -> Map.of("name", config.getKey(), "value", config.getValue(), "operation", "SET"))
                .toList();
        links().put(cluster.at("/links/{}/configs:alter", link), Map.of("data", changes));
    }

    /** Force clears a link that was never made properly, or has mirror topics; these stop. */
    void delete(boolean force) {
        var target = cluster.at("/links/{}", link);
        cluster.judging(LinkErrors.DELETION).remove(force ? target.with("force", "true") : target);
    }

    private KafkaRest links() {
        return cluster.judging(ConfluentErrors.LINKS);
    }
}
