package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The events of a Lambda function whose ARN is the resource. */
final class FunctionEvents extends TaskEvents {
    private final String arn;

    FunctionEvents(String arn, @Nullable String role, Flow flow) {
        super(flow, "LambdaFunction", role);
        this.arn = arn;
    }

    @Override
    String name() {
        return arn;
    }

    @Override
    ObjectNode base() {
        return object();
    }

    @Override
    void scheduled(JsonNode arguments, TaskAttempt.Limits limits) {
        var details = object().put("resource", arn).put("input", text(arguments));
        details.set("inputDetails", History.notTruncated());
        emit("Scheduled", withTerms(details, new TaskAttempt.Limits(limits.timeout(), null)));
    }

    @Override
    void started() {
        emit("Started", null);
    }

    /** A function that is called directly has nothing to submit. */
    @Override
    void submitted(JsonNode output) {}

    @Override
    void refused(Failure failure) {
        failed(failure);
    }
}
