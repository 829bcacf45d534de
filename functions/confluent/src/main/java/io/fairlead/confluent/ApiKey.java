package io.fairlead.confluent;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.reconcile.Marker;
import java.time.Instant;
import java.util.Optional;

/**
 * An API key without its secret.
 *
 * @param owner the account that it acts as, e.g. {@code sa-...}
 * @param resource what it opens: {@code lkc-...} or {@code lsrc-...}; empty for keys of the control plane
 * @param createdAt as Confluent writes it, RFC 3339
 */
public record ApiKey(String id, String description, String owner, String resource, String createdAt) {

    /** The marker of what it was made for, if it was made by us. */
    public Optional<Marker> marker() {
        return Marker.in(description);
    }

    /** As good as ever when Confluent does not say. */
    public Instant made() {
        return createdAt.isEmpty() ? Instant.EPOCH : Instant.parse(createdAt);
    }

    /** The kind of the resource is left out: a Schema Registry's may come as {@code Cluster} or {@code SchemaRegistry}. */
    static ApiKey from(JsonNode node) {
        return new ApiKey(
                node.path("id").asText(""),
                node.at("/spec/description").asText(""),
                node.at("/spec/owner/id").asText(""),
                node.at("/spec/resource/id").asText(""),
                node.at("/metadata/created_at").asText(""));
    }
}
