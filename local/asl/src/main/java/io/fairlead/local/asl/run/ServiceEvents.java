package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The events of a service integration, such as {@code arn:aws:states:::lambda:invoke}. */
final class ServiceEvents extends TaskEvents {
    private static final String PREFIX = "arn:aws:states:::";

    private final String resourceType;
    private final String resource;
    private final boolean submits;
    private boolean submitted;

    ServiceEvents(String arn, @Nullable String role, Flow flow) {
        super(flow, "Task", role);
        var integration = arn.startsWith(PREFIX) ? arn.substring(PREFIX.length()) : arn;
        // The colon of .sync:2 belongs to the action.
        var colon = integration.replace(".sync:2", ".sync").lastIndexOf(':');
        this.resourceType = integration.substring(0, Math.max(colon, 0));
        this.resource = integration.substring(colon + 1);
        this.submits =
                resource.endsWith(".sync") || resource.endsWith(".sync:2") || resource.endsWith(".waitForTaskToken");
    }

    @Override
    String name() {
        return resourceType;
    }

    @Override
    ObjectNode base() {
        return object().put("resourceType", resourceType).put("resource", resource);
    }

    @Override
    void scheduled(JsonNode arguments, TaskAttempt.Limits limits) {
        emit("Scheduled", withTerms(base().put("region", region()).put("parameters", text(arguments)), limits));
    }

    @Override
    void started() {
        emit("Started", base());
    }

    @Override
    void submitted(JsonNode output) {
        submitted = true;
        emit("Submitted", withOutput(output));
    }

    @Override
    void refused(Failure failure) {
        if (submits && !submitted) {
            emit("SubmitFailed", base().setAll(failure.details()));
        } else {
            failed(failure);
        }
    }
}
