package io.fairlead.local.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An event on a bus.
 *
 * @param id given by EventBridge
 * @param bus its name
 * @param source who published it
 * @param detailType what happened
 * @param time when
 * @param resources ARNs it is about
 * @param detail the publisher's own part
 */
public record PublishedEvent(
        String id,
        String bus,
        String source,
        String detailType,
        Instant time,
        List<String> resources,
        JsonNode detail) {
    public PublishedEvent {
        resources = List.copyOf(resources);
    }

    /** The envelope that a target receives. */
    public ObjectNode envelope(Account account) {
        var envelope = Json.object()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", account.id())
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", account.region());
        envelope.set("resources", Json.texts(resources));
        envelope.set("detail", detail);
        return envelope;
    }
}
