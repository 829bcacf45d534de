package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.TaskRunner.Reply;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.lambda.Outcome;
import io.fairlead.local.aws.lambda.Outcome.Failed;
import io.fairlead.local.aws.lambda.Outcome.Returned;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** Tasks that are functions: {@code lambda:invoke}, and functions named by their ARN. */
final class LambdaTasks {
    private static final String SDK_SERVICE = "Lambda";

    private final WorldClock clock;
    private final LambdaService lambda;
    private final Ids ids;
    private final SdkMetadata metadata;

    LambdaTasks(WorldClock clock, LambdaService lambda, Ids ids) {
        this.clock = clock;
        this.lambda = lambda;
        this.ids = ids;
        this.metadata = new SdkMetadata(clock, ids);
    }

    /** {@code arn:aws:states:::lambda:invoke}: the result is an envelope around the function's. */
    Timer invoke(Call call, Reply reply) {
        var function = Json.text(call.arguments(), "FunctionName", "");
        var payload = payload(call.arguments().path("Payload"));
        return begin(function, payload, reply, outcome -> answer(call, reply, outcome));
    }

    /** A function's ARN as the resource: the result is the function's. */
    Timer direct(Call call, Reply reply) {
        return begin(call.action(), payload(call.arguments()), reply, outcome -> {
            switch (outcome) {
                case Returned(var requestId, var result) -> reply.succeeded(Json.parse(result));
                case Failed failed -> reply.failed(failed.error(), text(failed));
            }
        });
    }

    /** A function that runs is not stopped by the end of its task: cancelling only drops the reply. */
    private Timer begin(String function, byte[] payload, Reply reply, Consumer<Outcome> answer) {
        var wanted = new boolean[] {true};
        try {
            lambda.invoke(function, payload, outcome -> {
                if (wanted[0]) {
                    answer.accept(outcome);
                }
            });
        } catch (AwsError refused) {
            clock.schedule(
                    Duration.ZERO,
                    () -> clock.exclusively(() -> {
                        if (wanted[0]) {
                            var failure = SdkErrors.of(SDK_SERVICE, refused, ids.uuid());
                            reply.failed(failure.error(), failure.cause());
                        }
                    }));
        }
        return () -> wanted[0] = false;
    }

    private void answer(Call call, Reply reply, Outcome outcome) {
        switch (outcome) {
            case Failed failed -> reply.failed(failed.error(), text(failed));
            case Returned(var requestId, var payload) -> {
                var envelope = envelope(requestId, payload);
                if (call.pattern() == Call.Pattern.TASK_TOKEN) {
                    reply.submitted(envelope);
                } else {
                    reply.succeeded(envelope);
                }
            }
        }
    }

    private ObjectNode envelope(String requestId, byte[] payload) {
        var envelope = Json.object().put("ExecutedVersion", "$LATEST");
        envelope.set("Payload", payload.length == 0 ? NullNode.instance : Json.parse(payload));
        return metadata.lambda(envelope, requestId, payload.length).put("StatusCode", 200);
    }

    /** A text goes as it is, and the function parses it; nothing at all reaches the function as an empty object. */
    private static byte[] payload(JsonNode payload) {
        var nothing = payload.isNull() || payload.isMissingNode();
        var text = payload.isTextual() ? payload.asText() : nothing ? "{}" : Json.write(payload);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Failed failed) {
        return new String(failed.payload(), StandardCharsets.UTF_8);
    }
}
