package io.fairlead.local.aws.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One bucket: the versions of each key, oldest first. */
final class Bucket {
    private final TreeMap<String, List<ObjectVersion>> versions = new TreeMap<>();
    private String versioning = "";

    /** Enabled, Suspended, or empty when it was never set. */
    String versioning() {
        return versioning;
    }

    void setVersioning(String status) {
        versioning = status;
    }

    boolean isVersioned() {
        return versioning.equals("Enabled");
    }

    boolean isEmpty() {
        return versions.isEmpty();
    }

    void put(String key, ObjectVersion version) {
        var history = versions.computeIfAbsent(key, name -> new ArrayList<>());
        history.removeIf(old -> old.id().equals(version.id()));
        history.add(version);
    }

    /** The newest version, be it a deletion; null when the key was never there. */
    @Nullable
    ObjectVersion latest(String key) {
        var history = versions.get(key);
        return history == null ? null : history.getLast();
    }

    @Nullable
    ObjectVersion version(String key, String id) {
        return versions.getOrDefault(key, List.of()).stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Removes one version for good. */
    void remove(String key, String id) {
        var history = versions.get(key);
        if (history != null && history.removeIf(version -> version.id().equals(id)) && history.isEmpty()) {
            versions.remove(key);
        }
    }

    /** The keys whose newest version is an object, with that version. */
    SortedMap<String, ObjectVersion> current() {
        var current = new TreeMap<String, ObjectVersion>();
        versions.forEach((key, history) -> {
            if (!history.getLast().deleted()) {
                current.put(key, history.getLast());
            }
        });
        return current;
    }
}
