package io.fairlead.local.world;

import io.fairlead.core.operation.Surroundings;
import io.fairlead.installation.DeployedFunction;
import io.fairlead.installation.References;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.lambda.FunctionSpec;
import io.fairlead.local.aws.lambda.LambdaService;
import io.fairlead.local.aws.lambda.LocalFunction;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.ConfluentCloud;
import io.fairlead.local.world.faults.Faults;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers functions as they are deployed, with what they need to find the stand-ins instead of AWS and Confluent. */
final class FunctionInstallation implements AutoCloseable {
    private final AwsStandIn aws;
    private final ConfluentCloud confluent;
    private final WorldClock clock;
    private final Faults faults;
    private final Path trust;
    private final References references;
    private final Logs logs = new Logs();
    private final @Nullable Packages packages;

    FunctionInstallation(
            AwsStandIn aws,
            ConfluentCloud confluent,
            WorldClock clock,
            Faults faults,
            Path trust,
            References references,
            @Nullable Path packages) {
        this.aws = aws;
        this.confluent = confluent;
        this.clock = clock;
        this.faults = faults;
        this.trust = trust;
        this.references = references;
        this.packages = packages == null ? null : new Packages(packages, faults, logs);
    }

    /** What the functions log. */
    Logs logs() {
        return logs;
    }

    /** Outside of any VPC. */
    void register(DeployedFunction function) {
        register(function, null, Map.of());
    }

    /** Connected to a VPC, whose resolver is not where VPCs have theirs. */
    void register(DeployedFunction function, String vpcId, String resolver) {
        register(function, vpcId, Map.of("FAIRLEAD_DNS", resolver));
    }

    private void register(DeployedFunction function, @Nullable String vpcId, Map<String, String> additional) {
        var environment = new HashMap<>(additional);
        function.environment().forEach((name, value) -> environment.put(name, references.in(value)));
        environment.putAll(standIns(function.name()));
        aws.lambda()
                .register(new FunctionSpec(
                        function.name(),
                        function.memoryMegabytes(),
                        function.timeout(),
                        environment,
                        vpcId,
                        code(function, environment)));
    }

    private LocalFunction code(DeployedFunction function, Map<String, String> environment) {
        return packages == null
                ? new LocalHandler(
                        function.artefact()::open,
                        new Surroundings(environment, clock, faults::pause, logs::keep),
                        faults,
                        logs)
                : packages.function(function, environment);
    }

    @Override
    public void close() {
        if (packages != null) {
            packages.close();
        }
    }

    private Map<String, String> standIns(String function) {
        return Map.of(
                "AWS_REGION",
                references.region(),
                "AWS_ENDPOINT_URL",
                aws.uri().toString(),
                // By its key the stand-in tells a function's calls from a person's: only a function lets the world go
                // on
                // while it waits.
                "AWS_ACCESS_KEY_ID",
                LambdaService.accessKey(function),
                "AWS_SECRET_ACCESS_KEY",
                "local",
                "FAIRLEAD_CONFLUENT_URL",
                confluent.controlPlaneUrl(),
                "FAIRLEAD_TRUST",
                trust.toString());
    }
}
