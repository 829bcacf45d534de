package io.fairlead.local.cli;

import static java.util.Objects.requireNonNull;

import io.fairlead.local.aws.events.PublishedEvent;
import io.fairlead.local.world.World;
import io.fairlead.local.world.faults.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Remembers which keys are made, promoted and retired from now on, and when. */
final class KeyChanges {
    private static final Pattern SECRET = Pattern.compile("/client-secret/([^#\\]\"]+)");

    private final World world;
    private final Map<String, Instant> made = new LinkedHashMap<>();
    private final Map<String, Duration> untilPromoted = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> retired = new ArrayList<>();

    /**
     * One key that took the place of another.
     *
     * @param above how long it took from the creation to the promotion, without the time that Confluent needs to know the key
     */
    record Change(Instant at, String secret, String replaced, String key, Duration above) {}

    KeyChanges(World world) {
        this.world = world;
        world.faults().onCall(this::note);
        world.aws().events().addListener(this::note);
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Keys that are deleted, as it was announced. */
    List<String> retired() {
        return List.copyOf(retired);
    }

    private void note(Call call) {
        var secret = SECRET.matcher(call.request());
        if (call.operation().equals("POST /iam/v2/api-keys") && secret.find()) {
            made.put(secret.group(1), world.clock().instant());
        }
    }

    private void note(PublishedEvent event) {
        switch (event.detailType()) {
            case "Secret Label Updated" -> promoted(event);
            case "KeyRotated" -> changes.add(change(event));
            case "KeyRetired" -> event.detail().at("/data/keys").forEach(key -> retired.add(key.asText()));
            default -> {
                // Tells of something else.
            }
        }
    }

    /** With the last part of a name it is told from those of other topologies well enough for one world. */
    private void promoted(PublishedEvent event) {
        var name = event.detail().path("name").asText();
        made.forEach((secret, since) -> {
            if (name.endsWith("/" + secret)
                    && event.detail().path("labelUpdated").asText().equals("AWSCURRENT")) {
                untilPromoted.put(secret, Duration.between(since, event.time()));
            }
        });
    }

    private Change change(PublishedEvent event) {
        var data = event.detail().path("data");
        var secret = data.path("secret").asText();
        var took = requireNonNull(untilPromoted.getOrDefault(secret, Duration.ZERO));
        return new Change(
                event.time(),
                secret,
                data.path("replaced").asText(),
                data.path("key").asText(),
                took.minus(propagation(secret)));
    }

    private Duration propagation(String secret) {
        return world.times()
                .of(
                        secret.startsWith("schema_registry")
                                ? "confluent.schema-registry-key.propagation"
                                : "confluent.kafka-key.propagation");
    }
}
