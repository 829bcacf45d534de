package io.fairlead.local.world;

import io.fairlead.core.json.Json;
import io.fairlead.local.aws.events.PublishedEvent;
import io.fairlead.local.aws.wire.AwsError;
import java.time.Duration;

/** A person who says yes to every question, a minute later. */
final class Approver {
    private static final Duration TIME_TO_READ = Duration.ofMinutes(1);

    private final World world;

    private Approver(World world) {
        this.world = world;
    }

    static void in(World world) {
        var approver = new Approver(world);
        world.aws().events().addListener(approver::read);
    }

    private void read(PublishedEvent event) {
        if (event.detailType().equals("ApprovalRequested")) {
            var token = event.detail().at("/data/taskToken").asText();
            world.clock().schedule(TIME_TO_READ, () -> world.clock().exclusively(() -> agree(token)));
        }
    }

    private void agree(String token) {
        try {
            world.aws()
                    .stepFunctions()
                    .call(
                            "SendTaskSuccess",
                            Json.object().put("taskToken", token).put("output", "{}"));
        } catch (AwsError nobodyWaits) {
            // The question was published, but its task failed and asked again.
        }
    }
}
