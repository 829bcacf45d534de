package io.fairlead.kafka.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.confluent.ConfluentErrors;
import io.fairlead.core.secret.Secret;
import io.fairlead.kafka.rest.KafkaRest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One link object in Kafka REST. */
record LinkApi(KafkaRest cluster, String link) {

    Optional<JsonNode> find() {
        return links().find(cluster.at("/links/{}", link).with("include_tasks", "true"));
    }

    /** Asks whether the link could be made; connects to the other cluster for that. */
    void validate(Map<String, Object> body) {
        cluster.judging(LinkErrors.CREATION)
                .post(cluster.at("/links").with("link_name", link).with("validate_only", "true"), body);
    }

    void create(Map<String, Object> body) {
        cluster.judging(LinkErrors.CREATION).post(cluster.at("/links").with("link_name", link), body);
    }

    void setCredential(Secret jaas) {
        var change = Map.of("name", LinkBody.CREDENTIAL, "value", jaas, "operation", "SET");
        links().put(cluster.at("/links/{}/configs:alter", link), Map.of("data", List.of(change)));
    }

    /** Force clears a link that was never made properly; a sound one must not lose its mirrors by accident. */
    void delete(boolean force) {
        var target = cluster.at("/links/{}", link);
        cluster.judging(LinkErrors.DELETION).remove(force ? target.with("force", "true") : target);
    }

    private KafkaRest links() {
        return cluster.judging(ConfluentErrors.LINKS);
    }
}
