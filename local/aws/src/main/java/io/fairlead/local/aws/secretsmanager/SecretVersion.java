package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One version of a secret: its value is given once and never changes, its staging labels do. */
final class SecretVersion {
    private static final List<String> VALUES = List.of("SecretString", "SecretBinary");

    private final String id;
    private final ObjectNode value;
    private final Instant created;
    private final TreeSet<String> stages = new TreeSet<>();
    private @Nullable Instant accessed;

    private SecretVersion(String id, ObjectNode value, Instant created) {
        this.id = id;
        this.value = value;
        this.created = created;
    }

    /** A version with the value that the request carries. */
    static SecretVersion of(String id, JsonNode request, Instant now) {
        return new SecretVersion(id, valueIn(request), now);
    }

    /** The members of the request that are a value; empty when it has none. */
    static ObjectNode valueIn(JsonNode request) {
        var value = Json.object();
        for (var member : VALUES) {
            if (request.hasNonNull(member)) {
                value.set(member, request.get(member));
            }
        }
        return value;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    Set<String> stages() {
        return stages;
    }

    /** A rotation's version has no value until its function puts one. */
    boolean isEmpty() {
        return value.isEmpty();
    }

    /** Gives an empty version the value that the request carries. */
    SecretVersion fill(JsonNode request) {
        value.setAll(valueIn(request));
        return this;
    }

    boolean hasValue(ObjectNode other) {
        return value.equals(other);
    }

    /** The answer of GetSecretValue; AWS notes the day, not the time, of the access. */
    ObjectNode read(ObjectNode answer, Instant now) {
        accessed = now.truncatedTo(ChronoUnit.DAYS);
        answer.put("VersionId", id);
        answer.setAll(value);
        answer.set("VersionStages", Json.texts(stages));
        answer.set("CreatedDate", Json.epoch(created));
        return answer;
    }

    ObjectNode describe(String kmsKey) {
        var view = Json.object().put("VersionId", id);
        if (!stages.isEmpty()) {
            view.set("VersionStages", Json.texts(stages));
        }
        if (accessed != null) {
            view.set("LastAccessedDate", Json.epoch(accessed));
        }
        view.set("CreatedDate", Json.epoch(created));
        view.putArray("KmsKeyIds").add(kmsKey);
        return view;
    }
}
