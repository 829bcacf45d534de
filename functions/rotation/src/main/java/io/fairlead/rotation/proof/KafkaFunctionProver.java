package io.fairlead.rotation.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.aws.api.AwsAnswer;
import io.fairlead.aws.api.NoAnswer;
import io.fairlead.aws.api.RestApi;
import io.fairlead.aws.errors.AwsCalls;
import io.fairlead.aws.errors.AwsErrors;
import io.fairlead.core.errors.Failure;
import io.fairlead.core.errors.Reported;
import io.fairlead.core.json.Json;
import io.fairlead.rotation.secret.RotatedSecret;
import java.time.Duration;
import java.util.Optional;

/** Asks the kafka function of the secret's network, which reads the version itself. */
public final class KafkaFunctionProver implements Prover {
    /** A little more than the kafka function may take. */
    public static final Duration LONGEST_ANSWER = Duration.ofSeconds(130);

    private final RestApi lambda;
    private final AwsCalls calls = new AwsCalls("Lambda", AwsErrors.LAMBDA);

    public KafkaFunctionProver(RestApi lambda) {
        this.lambda = lambda;
    }

    @Override
    public void prove(RotatedSecret secret, Optional<String> version) throws Failure {
        var path = "/2015-03-31/functions/" + RestApi.segment(secret.prover()) + "/invocations";
        calls.call(
                        "proving " + secret + " by function " + secret.prover(),
                        () -> failure(lambda.send("POST", path, command(secret, version))))
                .ifPresent(failure -> {
                    throw failure.about(secret.ref());
                });
    }

    private static ObjectNode command(RotatedSecret secret, Optional<String> version) {
        var command = Json.object()
                .put("operation", "probe")
                .put("topology", secret.topology())
                .put("version", secret.owned().version())
                .put("execution", secret.arn());
        version.ifPresent(id -> command.put("secretVersion", id));
        command.putObject("resource")
                .put("kind", secret.ref().kind())
                .put("name", secret.ref().name());
        return command;
    }

    /** Some ends of a process are reported without a type. */
    private static Optional<Failure> failure(AwsAnswer answer) throws NoAnswer {
        return answer.header("x-amz-function-error")
                .map(kind -> answer.json())
                .map(error -> Reported.failure(
                        error.path("errorType").asText(""),
                        error.path("errorMessage").asText("")));
    }
}
