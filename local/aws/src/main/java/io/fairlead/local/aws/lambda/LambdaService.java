package io.fairlead.local.aws.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.aws.lambda.Outcome.Failed;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.AwsRequest;
import io.fairlead.local.aws.wire.AwsResponse;
import io.fairlead.local.aws.wire.AwsService;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.Routes;
import io.fairlead.local.aws.wire.Routes.RestRequest;
import io.fairlead.local.aws.wire.Senders;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lambda: functions are registered by the world, invoked by Step Functions in process and by clients over the wire. */
public final class LambdaService implements AwsService {
    private final WorldClock clock;
    private final Ids ids;
    private final Duration duration;
    private final Readiness.Times readiness;
    private final Functions functions;
    private final Callers callers;
    private final QueuedInvocations queue;
    private final FunctionViews views;
    private final Routes<Function<RestRequest, CompletableFuture<AwsResponse>>> routes;
    private Interference interference = Interference.NONE;

    public LambdaService(WorldClock clock, ServiceTimes times, Account account, Ids ids) {
        this.clock = clock;
        this.ids = ids;
        this.duration = times.of("aws.lambda.invocation");
        this.readiness = new Readiness.Times(times.of("aws.lambda.idle"), times.of("aws.lambda.restoring"));
        this.functions = new Functions(account);
        this.callers = new Callers(clock);
        this.queue = new QueuedInvocations(clock, this::invoke);
        this.views = new FunctionViews(account, clock.instant());
        this.routes = new Routes<Function<RestRequest, CompletableFuture<AwsResponse>>>()
                .on("Invoke", "POST /2015-03-31/functions/{FunctionName}/invocations", this::invoke)
                .on("GetFunction", "GET /2015-03-31/functions/{FunctionName}", at(this::getFunction))
                .on(
                        "GetFunctionConfiguration",
                        "GET /2015-03-31/functions/{FunctionName}/configuration",
                        at(this::getFunctionConfiguration))
                .on("DeleteFunction", "DELETE /2015-03-31/functions/{FunctionName}", this::deleteFunction)
                .on("ListFunctions", "GET /2015-03-31/functions", at(this::listFunctions));
    }

    /** Makes a function known, or replaces it. */
    public void register(FunctionSpec spec) {
        clock.exclusively(() ->
                functions.add(new Deployed(spec, new Readiness(clock, readiness, spec.vpcId() != null))));
    }

    /**
     * The access key id that the function of that name gets as {@code AWS_ACCESS_KEY_ID}: by it the stand-in tells the
     * function's calls from others. Only those may wait for other activities of the world, such as another function.
     */
    public static String accessKey(String name) {
        return Callers.accessKey(name);
    }

    /** Who sends what comes over the wire. */
    public Senders senders() {
        return callers;
    }

    /** Lets somebody come between callers and functions. */
    public void interfere(Interference by) {
        clock.exclusively(() -> interference = by);
    }

    /** The ARN of the function of that name, registered or not. */
    public String arn(String name) {
        return functions.arn(name);
    }

    /** Whether there is a function of that name or ARN. */
    public boolean has(String reference) {
        return functions.has(reference);
    }

    /**
     * Begins an invocation; the reply comes from an activity of the world, inside its lock.
     *
     * @param reference a name or an ARN
     * @throws AwsError {@code ResourceNotFoundException} when there is no such function, or why it cannot be invoked now
     */
    public void invoke(String reference, byte[] payload, Consumer<Outcome> reply) {
        var function = functions.find(reference);
        var spec = function.spec();
        var deliveries = interference.deliveries(spec.name(), payload);
        function.readiness().use();
        for (var more = 1; more < deliveries; more++) {
            begin(spec, payload, ignored -> {});
        }
        begin(spec, payload, reply);
    }

    /**
     * Accepts an asynchronous invocation; the world's lock is held.
     *
     * @throws AwsError {@code ResourceNotFoundException} when there is no such function
     */
    public void invokeLater(String reference, byte[] payload) {
        queue.add(functions.find(reference).name(), payload);
    }

    private void begin(FunctionSpec spec, byte[] payload, Consumer<Outcome> reply) {
        var context = new InvocationContext(
                ids.uuid(),
                clock.instant().plus(spec.timeout()),
                spec.name(),
                functions.arn(spec.name()),
                spec.memoryMegabytes());
        new Invocation(clock, spec, context, payload, duration, interference, callers, reply).begin();
    }

    @Override
    public String signingName() {
        return "lambda";
    }

    @Override
    public String operationOf(AwsRequest request) {
        return routes.operationOf(request);
    }

    @Override
    public CompletableFuture<AwsResponse> begin(AwsRequest request) {
        try {
            var match = routes.find(request);
            if (match == null) {
                throw AwsError.of(404, "UnknownOperationException", "No operation of Lambda known here has this path");
            }
            return match.route().handler().apply(match.request());
        } catch (AwsError error) {
            return CompletableFuture.completedFuture(error.isUnanswered() ? AwsResponse.NONE : refusal(error));
        }
    }

    private CompletableFuture<AwsResponse> invoke(RestRequest request) {
        var reference = request.path("FunctionName");
        var type = request.http().headers().getOrDefault("x-amz-invocation-type", "RequestResponse");
        return switch (type) {
            case "RequestResponse" -> invokeAndWait(request, reference);
            case "Event" -> {
                invokeLater(reference, request.http().body());
                yield CompletableFuture.completedFuture(AwsResponse.empty(202));
            }
            case "DryRun" -> {
                functions.find(reference);
                yield CompletableFuture.completedFuture(AwsResponse.empty(204));
            }
            default ->
                throw AwsError.of(
                        "InvalidParameterValueException",
                        "Value '" + type
                                + "' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
        };
    }

    private CompletableFuture<AwsResponse> invokeAndWait(RestRequest request, String reference) {
        var answer = new CompletableFuture<AwsResponse>();
        var wantsLog = "Tail".equals(request.http().header("x-amz-log-type"));
        invoke(reference, request.http().body(), outcome -> answer.complete(answer(outcome, wantsLog)));
        return answer;
    }

    private static AwsResponse answer(Outcome outcome, boolean wantsLog) {
        if (outcome instanceof Failed lost && lost.error().equals(Failed.UNANSWERED)) {
            return AwsResponse.NONE;
        }
        var json = AwsResponse.of(200, "application/json", new String(outcome.payload(), StandardCharsets.UTF_8))
                .with("X-Amz-Executed-Version", "$LATEST")
                .with("x-amzn-RequestId", outcome.requestId());
        var failed = outcome instanceof Failed ? json.with("X-Amz-Function-Error", "Unhandled") : json;
        return wantsLog ? failed.with("X-Amz-Log-Result", log(outcome.requestId())) : failed;
    }

    /** Only the runtime's own lines: what the functions log goes elsewhere. */
    private static String log(String requestId) {
        var lines = "START RequestId: %s Version: $LATEST%nEND RequestId: %s%n".formatted(requestId, requestId);
        return Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }

    private CompletableFuture<AwsResponse> deleteFunction(RestRequest request) {
        functions.remove(functions.find(request.path("FunctionName")));
        return CompletableFuture.completedFuture(AwsResponse.empty(204));
    }

    private ObjectNode getFunction(RestRequest request) {
        return views.withCode(functions.find(request.path("FunctionName")));
    }

    private ObjectNode getFunctionConfiguration(RestRequest request) {
        return views.configuration(functions.find(request.path("FunctionName")));
    }

    private ObjectNode listFunctions(RestRequest request) {
        var list = functions.all().stream().map(views::summary).toList();
        return Json.object().set("Functions", Json.array(list));
    }

    private static Function<RestRequest, CompletableFuture<AwsResponse>> at(Function<RestRequest, ObjectNode> query) {
        return request -> CompletableFuture.completedFuture(
                AwsResponse.of(200, "application/json", Json.write(query.apply(request))));
    }

    @Override
    public AwsResponse refusal(AwsError error) {
        var body = Json.object().put("Type", "User").put("Message", error.text());
        return AwsResponse.of(error.status(), "application/json", Json.write(body))
                .with("x-amzn-ErrorType", error.code());
    }
}
