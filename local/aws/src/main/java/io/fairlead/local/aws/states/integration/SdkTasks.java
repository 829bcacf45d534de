package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.TaskRunner.Reply;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.clock.Timer;

/** Tasks of {@code aws-sdk:<service>}: any operation of the API, in the shapes of the AWS SDK for Java 2. */
final class SdkTasks implements Integration {
    private final String service;
    private final Api api;
    private final boolean camelCase;
    private final TimedCalls calls;
    private final Ids ids;

    /**
     * The tasks of one service.
     *
     * @param service the SDK's name, which begins the names of errors
     * @param camelCase whether the service's own members begin with a small letter
     */
    SdkTasks(String service, Api api, boolean camelCase, TimedCalls calls, Ids ids) {
        this.service = service;
        this.api = api;
        this.camelCase = camelCase;
        this.calls = calls;
        this.ids = ids;
    }

    @Override
    public Timer begin(Call call, Reply reply) {
        return calls.begin(call, reply, () -> perform(call), error -> SdkErrors.of(service, error, ids.uuid()));
    }

    private ObjectNode perform(Call call) {
        var request = SdkShapes.request(call.arguments(), camelCase);
        if (service.equals("SecretsManager") && Json.text(request, "ClientRequestToken") == null) {
            // The SDK makes the idempotency token that the API requires.
            request.put("ClientRequestToken", ids.uuid());
        }
        var operation =
                Character.toUpperCase(call.action().charAt(0)) + call.action().substring(1);
        return SdkShapes.result(api.call(call.task(), operation, request), camelCase);
    }
}
