package io.fairlead.local.aws.ec2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tags of all resources, by resource id. */
public final class Tags {
    private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();

    /** The tags of one resource, in the order of their keys. */
    public Map<String, String> of(String resourceId) {
        return tags.getOrDefault(resourceId, Map.of());
    }

    void put(String resourceId, Map<String, String> added) {
        if (added.keySet().stream().anyMatch(key -> key.startsWith("aws:"))) {
            throw Ec2Errors.reservedTag();
        }
        if (!added.isEmpty()) {
            tags.computeIfAbsent(resourceId, id -> new TreeMap<>()).putAll(added);
        }
    }

    /** Removes the tag; with a value, only when it has this value. */
    void remove(String resourceId, String key, @Nullable String value) {
        var present = tags.get(resourceId);
        if (present != null && (value == null || value.equals(present.get(key)))) {
            present.remove(key);
        }
    }

    void removeAll(String resourceId) {
        tags.remove(resourceId);
    }

    List<Tag> all() {
        return tags.entrySet().stream()
                .flatMap(resource -> resource.getValue().entrySet().stream()
                        .map(tag -> new Tag(resource.getKey(), tag.getKey(), tag.getValue())))
                .toList();
    }

    /** One tag of one resource. */
    record Tag(String resourceId, String key, String value) {}
}
