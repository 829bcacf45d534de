package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.TaskRunner.Reply;
import io.fairlead.local.aws.states.integration.TimedCalls.Failure;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.Timer;

/**
 * The optimised integration {@code events:putEvents}: details may be objects, the execution and its machine are added to
 * the resources of each entry, and an entry that failed fails the task.
 */
final class EventTasks implements Integration {
    private static final String FAILED_ENTRY = "FailedEntry";

    private final Api events;
    private final TimedCalls calls;
    private final SdkMetadata metadata;
    private final Ids ids;

    EventTasks(Api events, TimedCalls calls, SdkMetadata metadata, Ids ids) {
        this.events = events;
        this.calls = calls;
        this.metadata = metadata;
        this.ids = ids;
    }

    @Override
    public Timer begin(Call call, Reply reply) {
        return calls.begin(call, reply, () -> perform(call), this::failure);
    }

    private ObjectNode perform(Call call) {
        var request = Json.object();
        var entries = request.putArray("Entries");
        call.arguments()
                .path("Entries")
                .forEach(entry -> entries.add(entry(entry, call.task().executionArn())));
        var answer = events.call(call.task(), "PutEvents", request);
        if (answer.path("FailedEntryCount").asInt() > 0) {
            throw AwsError.of(FAILED_ENTRY, Json.write(answer));
        }
        return metadata.json(answer);
    }

    private Failure failure(AwsError error) {
        return error.code().equals(FAILED_ENTRY)
                ? new Failure("EventBridge." + FAILED_ENTRY, error.text())
                : SdkErrors.of("EventBridge", error, ids.uuid());
    }

    private static JsonNode entry(JsonNode given, String executionArn) {
        var entry = SdkShapes.withTextDetail(given);
        if (entry instanceof ObjectNode object) {
            object.withArray("Resources").add(executionArn).add(machineArn(executionArn));
        }
        return entry;
    }

    /** {@code arn:..:execution:<machine>:<name>} belongs to {@code arn:..:stateMachine:<machine>}. */
    private static String machineArn(String executionArn) {
        var withoutName = executionArn.substring(0, executionArn.lastIndexOf(':'));
        return withoutName.replace(":execution:", ":stateMachine:");
    }
}
