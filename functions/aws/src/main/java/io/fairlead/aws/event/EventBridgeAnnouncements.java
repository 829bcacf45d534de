package io.fairlead.aws.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.api.JsonApi;
import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.json.Json;
import io.fairlead.core.rotation.Announcements;
import io.fairlead.core.rotation.FailedRotation;

/** Events on the bus that the state machines publish to, in the same shape. */
public final class EventBridgeAnnouncements implements Announcements {
    static final String SOURCE = "fairlead";

    /** As much as state machines tell of a cause. */
    private static final int LONGEST_CAUSE = 8000;

    private final JsonApi api;
    private final String bus;
    private final AwsCalls calls = new AwsCalls("EventBridge", AwsErrors.EVENT_BRIDGE);

    public EventBridgeAnnouncements(JsonApi api, String bus) {
        this.api = api;
        this.bus = bus;
    }

    @Override
    public void announce(FailedRotation failed) {
        var what = "announcing the failed rotation of " + failed.secret();
        var put = Json.object();
        put.putArray("Entries")
                .addObject()
                .put("Source", SOURCE)
                .put("DetailType", "KeyRotationFailed")
                .put("EventBusName", bus)
                .put("Detail", Json.write(detail(failed)));
        var answer = calls.call(what, () -> api.call("PutEvents", put));
        for (var entry : answer.path("Entries")) {
            if (entry.hasNonNull("ErrorCode")) {
                throw calls.failure(
                        what,
                        entry.path("ErrorCode").asText(),
                        entry.path("ErrorMessage").asText());
            }
        }
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
