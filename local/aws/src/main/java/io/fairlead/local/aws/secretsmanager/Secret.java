package io.fairlead.local.aws.secretsmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One secret and its versions. */
final class Secret {
    static final String CURRENT = "AWSCURRENT";
    static final String PREVIOUS = "AWSPREVIOUS";
    static final String PENDING = "AWSPENDING";

    private static final int VERSIONS_KEPT = 100;

    private final String name;
    private final String arn;
    private final Instant created;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, SecretVersion> versions = new LinkedHashMap<>();
    private final Rotation rotation;
    private @Nullable String description;
    private @Nullable String kmsKey;
    private Instant changed;
    private @Nullable Instant accessed;
    private @Nullable Instant deletion;

    Secret(String name, String arn, Instant created) {
        this.name = name;
        this.arn = arn;
        this.created = created;
        this.changed = created;
        this.rotation = new Rotation(created);
    }

    String name() {
        return name;
    }

    String arn() {
        return arn;
    }

    Instant created() {
        return created;
    }

    Map<String, String> tags() {
        return tags;
    }

    Rotation rotation() {
        return rotation;
    }

    @Nullable
    String description() {
        return description;
    }

    /** When it will be gone; null unless its deletion is scheduled. */
    @Nullable
    Instant deletion() {
        return deletion;
    }

    void deleteAt(@Nullable Instant time) {
        deletion = time;
    }

    Collection<SecretVersion> versions() {
        return versions.values();
    }

    @Nullable
    SecretVersion version(String id) {
        return versions.get(id);
    }

    @Nullable
    SecretVersion staged(String stage) {
        return versions.values().stream()
                .filter(version -> version.stages().contains(stage))
                .findFirst()
                .orElse(null);
    }

    /** The version that a rotation has left pending; null when there is none, or AWSPENDING is where AWSCURRENT is. */
    @Nullable
    SecretVersion pendingElsewhere() {
        var pending = staged(PENDING);
        return pending == null || pending.stages().contains(CURRENT) ? null : pending;
    }

    /** All labels that some version has. */
    Set<String> labels() {
        var labels = new TreeSet<String>();
        versions.values().forEach(version -> labels.addAll(version.stages()));
        return labels;
    }

    void add(SecretVersion version, Instant now) {
        versions.put(version.id(), version);
        changed = now;
        forgetDeprecated(now);
    }

    void remove(String version) {
        versions.remove(version);
    }

    void changed(Instant now) {
        changed = now;
    }

    /** Attaches the label to that version and to no other; the version that was current becomes the previous one. */
    void move(String stage, SecretVersion to, Instant now) {
        var from = staged(stage);
        if (stage.equals(CURRENT) && from != null && from != to) {
            moveOnly(PREVIOUS, from);
        }
        moveOnly(stage, to);
        changed = now;
    }

    void update(JsonNode request, Instant now) {
        description = Json.text(request, "Description") == null ? description : Json.text(request, "Description");
        kmsKey = Json.text(request, "KmsKeyId") == null ? kmsKey : Json.text(request, "KmsKeyId");
        changed = now;
    }

    void accessed(Instant now) {
        accessed = now.truncatedTo(ChronoUnit.DAYS);
    }

    /** The name by which AWS shows the key that encrypts the values. */
    String encryptionKey() {
        return kmsKey == null ? "DefaultEncryptionKey" : kmsKey;
    }

    /** ARN and name: the beginning of every answer. */
    ObjectNode answer() {
        return Json.object().put("ARN", arn).put("Name", name);
    }

    /** The members that DescribeSecret and ListSecrets have in common. */
    ObjectNode describe(String stagesMember) {
        var view = answer();
        put(view, "Description", description);
        put(view, "KmsKeyId", kmsKey);
        view.set("LastChangedDate", Json.epoch(changed));
        put(view, "LastAccessedDate", accessed);
        put(view, "DeletedDate", deletion);
        if (!tags.isEmpty()) {
            var list = view.putArray("Tags");
            tags.forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
        }
        var staged = view.putObject(stagesMember);
        versions.values().stream()
                .filter(version -> !version.stages().isEmpty())
                .forEach(version -> staged.set(version.id(), Json.texts(version.stages())));
        view.set("CreatedDate", Json.epoch(created));
        rotation.describe(view);
        return view;
    }

    /** "Removes unlabeled versions when there are more than 100, but not versions created less than 24 hours ago." */
    private void forgetDeprecated(Instant now) {
        var old = versions.values().stream()
                .filter(version -> version.stages().isEmpty())
                .filter(version -> version.created().isBefore(now.minus(1, ChronoUnit.DAYS)))
                .map(SecretVersion::id)
                .limit(Math.max(0, versions.size() - VERSIONS_KEPT))
                .toList();
        old.forEach(versions::remove);
    }

    private void moveOnly(String stage, SecretVersion to) {
        versions.values().forEach(version -> version.stages().remove(stage));
        to.stages().add(stage);
    }

    private static void put(ObjectNode view, String member, @Nullable String value) {
        if (value != null) {
            view.put(member, value);
        }
    }

    private static void put(ObjectNode view, String member, @Nullable Instant value) {
        if (value != null) {
            view.set(member, Json.epoch(value));
        }
    }
}
