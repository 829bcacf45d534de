package io.fairlead.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.AwsStandIn;
import io.fairlead.local.aws.dns.PrivateDns;
import io.fairlead.local.aws.dns.PublicDns;
import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.clock.ServiceTimes;
import io.fairlead.local.clock.WorldClock;
import io.fairlead.local.confluent.ConfluentCloud;
import io.fairlead.local.confluent.Settings;
import io.fairlead.local.world.faults.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** AWS, Confluent Cloud, private names, and the product installed in between, all on loopback and on one clock. */
public final class World implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final String REGION = Installation.REFERENCES.region();

    private final WorldClock clock;
    private final ServiceTimes times = ServiceTimes.load();
    private final AwsStandIn aws;
    private final ConfluentCloud confluent;
    private final PublicDns publicNames = new PublicDns();
    private final PrivateDns dns;
    private final Path trust;
    private final Installation installation;
    private final Faults faults;
    private final List<Witness> witnesses = ServiceLoader.load(Witness.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private World(Options options) {
        var speed = options.speed();
        this.clock = speed == null ? WorldClock.virtual(start(options)) : WorldClock.paced(Instant.now(), speed);
        this.trust = temporaryFile();
        var authority = new Authority();
        authority.writeTo(trust);
        this.aws = new AwsStandIn(
                clock,
                times,
                new AwsStandIn.Settings(
                        new Account(Installation.REFERENCES.account(), REGION),
                        options.seed(),
                        options.ports().aws()));
        this.dns = new PrivateDns(clock, aws.route53(), aws.ec2(), publicNames);
        this.confluent = new ConfluentCloud(
                clock,
                times,
                new Settings(
                                options.seed(),
                                REGION,
                                options.endpoints(),
                                options.ports().confluent(),
                                options.ports().dataPlane(),
                                authority.serverOf(List.of("*." + REGION + ".aws.accesspoint.glb.confluent.cloud")))
                        .withQuotas(options.quotas()),
                new EndpointAcceptance(aws.ec2().endpoints()),
                new GlobalNames(publicNames));
        aws.ec2().endpoints().onDeletion(endpoint -> confluent.endpointDeleted(endpoint.id()));
        this.faults = new Faults(clock, options.faults());
        this.installation = new Installation(aws, confluent, dns, clock, faults, trust, options.packages());
        faults.into(aws, confluent, dns, installation::networkOf);
        aws.start();
        clock.exclusively(() -> installation.install(
                Stream.concat(NetworkPlan.ofExamples().stream(), options.networks().stream())
                        .toList(),
                options.ports().dns()));
        witnesses.forEach(witness -> witness.opened(this));
    }

    /** Processes know the machine's time only: a key that the world has just made must not seem to be months old to them. */
    private static Instant start(Options options) {
        return options.packages() == null ? START : Instant.now();
    }

    /** Opens a world with the product installed and nothing applied. */
    public static World open(Options options) {
        return new World(options);
    }

    public WorldClock clock() {
        return clock;
    }

    public ServiceTimes times() {
        return times;
    }

    public AwsStandIn aws() {
        return aws;
    }

    public ConfluentCloud confluent() {
        return confluent;
    }

    public PrivateDns dns() {
        return dns;
    }

    /** What goes wrong in it. */
    public Faults faults() {
        return faults;
    }

    /** What the functions have logged. */
    public Logs logs() {
        return installation.logs();
    }

    /** The certificate of the data plane's authority, as PEM. */
    public Path trust() {
        return trust;
    }

    /** The VPCs of the installed networks, by the networks' names. */
    public Map<String, String> vpcIds() {
        return installation.vpcIds();
    }

    /** Starts {@code apply} for a document. */
    public Execution apply(JsonNode document) {
        return start("apply", Json.object().set("document", document));
    }

    /** Starts {@code teardown}, confirmed. */
    public Execution teardown(String topology) {
        return start("teardown", Json.object().put("topology", topology).put("confirm", topology));
    }

    /** Starts a machine with any input. */
    public Execution start(String machine, JsonNode input) {
        return clock.exclusively(() -> {
            var started = aws.stepFunctions()
                    .call(
                            "StartExecution",
                            Json.object()
                                    .put("stateMachineArn", machineArn(machine))
                                    .put("input", input.toString()));
            return aws.stepFunctions().execution(started.get("executionArn").textValue());
        });
    }

    public String machineArn(String machine) {
        return Installation.REFERENCES.in(Installation.NAMES.machineArn(machine));
    }

    /** Lets time pass until the execution has ended. Virtual worlds only. */
    public Execution finish(Execution execution) {
        if (!clock.runUntil(() -> execution.status() != Execution.Status.RUNNING, Duration.ofDays(14))) {
            throw new IllegalStateException("the execution neither ends nor waits for anything that will happen");
        }
        return execution;
    }

    /** Lets time pass in which nobody does anything. Virtual worlds only. */
    public void pass(Duration time) {
        var end = clock.instant().plus(time);
        clock.schedule(time, () -> {});
        clock.runUntil(() -> !clock.instant().isBefore(end), time);
    }

    @Override
    public void close() {
        try {
            witnesses.forEach(witness -> witness.closing(this));
        } finally {
            end();
        }
    }

    private void end() {
        installation.close();
        aws.close();
        confluent.close();
        dns.close();
        clock.close();
        try {
            Files.deleteIfExists(trust);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("fairlead-local-ca", ".pem");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
