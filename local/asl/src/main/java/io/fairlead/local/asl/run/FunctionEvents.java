package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The events of a Lambda function whose ARN is the resource. */
final class FunctionEvents extends TaskEvents {
    private final String arn;

    FunctionEvents(String arn, Flow flow) {
        super(flow, "LambdaFunction");
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
        if (limits.timeout() != null) {
            details.put("timeoutInSeconds", limits.timeout());
        }
        emit("Scheduled", details);
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
