package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Json;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The events of one execution, in the shape of the service's API. */
public final class History {
    /** A standard workflow has no more events; the last one says that it failed (measured on AWS). */
    public static final int LIMIT = 25_000;

    private final InstantSource clock;
    private final List<ObjectNode> events = new ArrayList<>();
    private final List<Consumer<ObjectNode>> listeners = new ArrayList<>();

    public History(InstantSource clock) {
        this.clock = clock;
    }

    /** There is room for the final event only. */
    static final class Full extends RuntimeException {
        Full() {
            super("The execution reached the maximum number of history events (" + LIMIT + ").");
        }
    }

    /**
     * Adds an event.
     *
     * @param previous the id of the event that led to this one; 0 for none
     * @param details null for the types that have none
     * @return the event's id
     */
    public long add(String type, long previous, @Nullable ObjectNode details) {
        if (events.size() >= LIMIT - 1) {
            throw new Full();
        }
        return end(type, previous, details);
    }

    /** Adds an event that ends the execution, which there is always room for. */
    public long end(String type, long previous, @Nullable ObjectNode details) {
        var event = Json.object();
        event.put("timestamp", BigDecimal.valueOf(clock.instant().toEpochMilli(), 3));
        event.put("type", type);
        event.put("id", events.size() + 1);
        event.put("previousEventId", previous);
        if (details != null) {
            event.set(detailsField(type), details);
        }
        events.add(event);
        listeners.forEach(listener -> listener.accept(event));
        return events.size();
    }

    private static String detailsField(String type) {
        if (type.endsWith("StateEntered")) {
            return "stateEnteredEventDetails";
        }
        if (type.endsWith("StateExited")) {
            return "stateExitedEventDetails";
        }
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "EventDetails";
    }

    public List<ObjectNode> events() {
        return List.copyOf(events);
    }

    public int size() {
        return events.size();
    }

    public void onEvent(Consumer<ObjectNode> listener) {
        listeners.add(listener);
    }

    /** What every payload in an event is accompanied by. */
    public static ObjectNode notTruncated() {
        return Json.object().put("truncated", false);
    }
}
