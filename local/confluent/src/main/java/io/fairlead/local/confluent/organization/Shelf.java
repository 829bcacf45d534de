package io.fairlead.local.confluent.organization;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All entities of a kind. Reads by id see the truth; lists lag behind creations and deletions. Ids are never used again,
 * and what was deleted is remembered, because its reads are answered differently from those of ids that never were.
 */
public final class Shelf<T extends Entity> {
    private final InstantSource clock;
    private final Lateness lateness;
    private final Map<String, T> entities = new LinkedHashMap<>();

    Shelf(InstantSource clock, Lateness lateness) {
        this.clock = clock;
        this.lateness = lateness;
    }

    public T add(T entity) {
        entities.put(entity.id, entity);
        return entity;
    }

    public void remove(T entity) {
        if (entity.isAlive()) {
            entity.deleted(clock.instant());
        }
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(entities.get(id)).filter(Entity::isAlive);
    }

    public boolean hadOnce(String id) {
        var entity = entities.get(id);
        return entity != null && !entity.isAlive();
    }

    /** All that ever were, in the order of creation. */
    public List<String> ids() {
        return List.copyOf(entities.keySet());
    }

    /** What exists, in the order of creation. */
    public Stream<T> all() {
        return entities.values().stream().filter(Entity::isAlive);
    }

    /** What a list shows at this moment. */
    public List<T> listed() {
        var lagging = lateness.listed();
        return entities.values().stream()
                .filter(entity -> entity.isListed(lagging))
                .toList();
    }

    /** How many were created within this time, deleted ones included. */
    public long createdWithin(Duration time) {
        var since = clock.instant().minus(time);
        return entities.values().stream()
                .filter(entity -> entity.wasCreatedSince(since))
                .count();
    }
}
