package io.fairlead.aws.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.json.Json;
import io.fairlead.core.rotation.Announcements;
import io.fairlead.core.rotation.FailedRotation;
import java.util.function.Supplier;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/** Events on the bus that the state machines publish to, in the same shape. */
public final class EventBridgeAnnouncements implements Announcements {
    static final String SOURCE = "fairlead";

    /** As much as state machines tell of a cause. */
    private static final int LONGEST_CAUSE = 8000;

    private final Supplier<EventBridgeClient> client;
    private final String bus;
    private final AwsCalls calls = new AwsCalls("EventBridge", AwsErrors.EVENT_BRIDGE);

    /**
     * Events on that bus.
     *
     * @param client asked for when there is something to announce
     */
    public EventBridgeAnnouncements(Supplier<EventBridgeClient> client, String bus) {
        this.client = client;
        this.bus = bus;
    }

    @Override
    public void announce(FailedRotation failed) {
        var what = "announcing the failed rotation of " + failed.secret();
        var event = PutEventsRequestEntry.builder()
                .source(SOURCE)
                .detailType("KeyRotationFailed")
                .eventBusName(bus)
                .detail(Json.write(detail(failed)))
                .build();
        var answer = calls.call(what, () -> client.get().putEvents(put -> put.entries(event)));
        answer.entries().stream()
                .filter(entry -> entry.errorCode() != null)
                .findFirst()
                .ifPresent(refused -> {
                    throw calls.failure(what, refused.errorCode(), String.valueOf(refused.errorMessage()));
                });
    }

    private static ObjectNode detail(FailedRotation failed) {
        var detail = Json.object();
        detail.putObject("metadata")
                .put("version", "1")
                .put("correlationId", failed.arn())
                .put("topology", failed.topology())
                .put("idempotencyKey", failed.idempotencyKey());
        var cause = String.valueOf(failed.failure().getMessage());
        var data = detail.putObject("data").put("step", "ROTATE");
        data.putObject("resource")
                .put("kind", failed.secret().kind())
                .put("name", failed.secret().name());
        data.put("error", failed.failure().getClass().getName())
                .put("cause", cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)))
                .put("goOn", failed.goOn())
                .put("secretArn", failed.arn())
                .put("secretVersion", failed.version());
        return detail;
    }
}
