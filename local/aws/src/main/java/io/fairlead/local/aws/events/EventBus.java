package io.fairlead.local.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Where the other stand-ins publish AWS's own events; always the default bus. */
@FunctionalInterface
public interface EventBus {
    /** Publishes one event; the world's lock is held. */
    void publish(String source, String detailType, List<String> resources, JsonNode detail);
}
