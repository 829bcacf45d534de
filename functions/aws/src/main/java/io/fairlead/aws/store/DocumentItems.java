package io.fairlead.aws.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.core.errors.Category;
import io.fairlead.core.json.Json;
import io.fairlead.core.store.Documents;
import io.fairlead.core.topology.Topology;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents: {@code document} says which version is the latest and which is applied, {@code document#<version>} is one of them. */
record DocumentItems(Partition partition) implements Documents {
    private static final String HEAD = "document";
    private static final int TRIES = 5;

    /** Reads the whole table, which holds some hundred small items for each topology. */
    static List<String> topologies(JsonApi dynamoDb, String table) {
        var scan = Json.object()
                .put("TableName", table)
                .put("ConsistentRead", true)
                .put("FilterExpression", "#item = :head")
                .put("ProjectionExpression", "#topology");
        scan.putObject("ExpressionAttributeNames").put("#topology", "topology").put("#item", "item");
        scan.putObject("ExpressionAttributeValues").set(":head", Attributes.text(HEAD));
        return Partition.pages(dynamoDb, "Scan", scan, "listing topologies").stream()
                .map(item -> Attributes.text(item, "topology"))
                .sorted()
                .toList();
    }

    @Override
    public long keep(Topology document) {
        var json = Json.write(document);
        var hash = hash(json);
        for (var tries = 0; tries < TRIES; tries++) {
            var head = partition.get(HEAD);
            if (head.flatMap(item -> Attributes.findText(item, "hash"))
                    .filter(hash::equals)
                    .isPresent()) {
                return Attributes.number(head.get(), "latest");
            }
            var before = head.flatMap(item -> Attributes.findNumber(item, "latest"));
            var version = before.orElse(0L) + 1;
            if (partition.transact(HEAD, writes(content(version, json), counter(before, version, hash)))) {
                return version;
            }
        }
        throw Category.CONFLICT.failure(
                "the document of topology " + partition.topology() + " was changed " + TRIES + " times meanwhile",
                "run one apply at a time");
    }

    @Override
    public Topology load(long version) {
        return partition
                .get(item(version))
                .map(item -> Json.read(Attributes.document(item, "content"), Topology.class))
                .orElseThrow(() -> new IllegalArgumentException(
                        "topology " + partition.topology() + " has no version " + version));
    }

    @Override
    public Optional<Long> latest() {
        return head("latest");
    }

    @Override
    public Optional<Long> applied() {
        return head("applied");
    }

    @Override
    public void markApplied(long version) {
        partition.set(HEAD, Map.of("applied", Attributes.number(version)), Map.of());
    }

    /** Versions first: as long as the head is there, a second try finds them. */
    @Override
    public void forget() {
        for (var prefix : List.of(HEAD + "#", FindingItems.PREFIX, RotationItems.PREFIX, HEAD)) {
            partition.list(prefix).forEach(item -> partition.delete(Attributes.text(item, "item")));
        }
    }

    private Optional<Long> head(String version) {
        return partition.get(HEAD).flatMap(item -> Attributes.findNumber(item, version));
    }

    /** The version and its content appear together or not at all, whoever else keeps a document meanwhile. */
    private JsonNode counter(Optional<Long> before, long version, String hash) {
        var values = new Assignments().set(Map.of("latest", Attributes.number(version), "hash", Attributes.text(hash)));
        before.ifPresent(known -> values.values().put(":before", Attributes.number(known)));
        var update = partition
                .updating(HEAD, values)
                .put("ConditionExpression", before.isPresent() ? "#latest = :before" : "attribute_not_exists(#latest)");
        return Json.object().set("Update", update);
    }

    private JsonNode content(long version, String json) {
        var put = partition.putting(item(version), Map.of("content", Attributes.document(json)));
        return Json.object().set("Put", put);
    }

    private static ArrayNode writes(JsonNode... writes) {
        return Json.array().addAll(List.of(writes));
    }

    private static String item(long version) {
        return HEAD + "#" + version;
    }

    private static String hash(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
