package io.fairlead.local.world;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.fairlead.core.operation.Surroundings;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.lambda.FunctionSpec;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.ConfluentCloud;
import io.fairlead.local.world.faults.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Registers functions with the settings that a deployment gives them. */
final class FunctionInstallation {
    /** Shorter than the 150 s after which the state machines give up on an attempt. */
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final AwsStandIn aws;
    private final ConfluentCloud confluent;
    private final WorldClock clock;
    private final Faults faults;
    private final Path trust;
    private final Logs logs = new Logs();

    FunctionInstallation(AwsStandIn aws, ConfluentCloud confluent, WorldClock clock, Faults faults, Path trust) {
        this.aws = aws;
        this.confluent = confluent;
        this.clock = clock;
        this.faults = faults;
        this.trust = trust;
    }

    /** What the functions log. */
    Logs logs() {
        return logs;
    }

    /** Outside of any VPC. */
    void register(
            String name, Function<Surroundings, RequestStreamHandler> constructor, Map<String, String> additional) {
        register(name, constructor, additional, null, TIMEOUT);
    }

    /** Connected to a VPC. */
    void register(
            String name,
            Function<Surroundings, RequestStreamHandler> constructor,
            Map<String, String> additional,
            String vpcId) {
        register(name, constructor, additional, vpcId, TIMEOUT);
    }

    /** Outside of any VPC, with a time limit of its own. */
    void register(
            String name,
            Function<Surroundings, RequestStreamHandler> constructor,
            Map<String, String> additional,
            Duration timeout) {
        register(name, constructor, additional, null, timeout);
    }

    private void register(
            String name,
            Function<Surroundings, RequestStreamHandler> constructor,
            Map<String, String> additional,
            @Nullable String vpcId,
            Duration timeout) {
        var environment = new HashMap<>(common());
        // By its key the stand-in tells a function's calls from a person's: only a function lets the world go on while
        // it waits.
        environment.put("AWS_ACCESS_KEY_ID", LambdaService.accessKey(name));
        environment.putAll(additional);
        var surroundings = new Surroundings(environment, clock, faults::pause);
        aws.lambda()
                .register(new FunctionSpec(
                        name,
                        1024,
                        timeout,
                        environment,
                        vpcId,
                        new LocalHandler(constructor, surroundings, faults, logs)));
    }

    private Map<String, String> common() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("AWS_REGION", aws.account().region());
        environment.put("AWS_ENDPOINT_URL", aws.uri().toString());
        environment.put("AWS_SECRET_ACCESS_KEY", "local");
        environment.put("FAIRLEAD_TABLE", Installation.TABLE);
        environment.put("FAIRLEAD_CONFLUENT_URL", confluent.controlPlaneUrl());
        environment.put("FAIRLEAD_CONFLUENT_SECRET", Installation.CONFLUENT_SECRET);
        environment.put("FAIRLEAD_TRUST", trust.toString());
        return environment;
    }
}
