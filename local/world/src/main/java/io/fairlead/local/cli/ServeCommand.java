package io.fairlead.local.cli;

import io.fairlead.local.confluent.EndpointsMode;
import io.fairlead.local.world.Options;
import io.fairlead.local.world.Options.Ports;
import io.fairlead.local.world.World;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the local world to people and tools until it is interrupted. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serves the local world on fixed loopback ports, for the AWS CLI and for clients of Confluent Cloud.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--speed", description = "How much faster than real time. Default: ${DEFAULT-VALUE}.")
    private double speed = 1;

    @Option(
            names = "--endpoints",
            description =
                    "${COMPLETION-CANDIDATES}: private names behind TLS and private DNS, or plain HTTP on 127.0.0.1."
                            + " Default: ${DEFAULT-VALUE}.")
    private Endpoints endpoints = Endpoints.PRIVATE;

    @Option(names = "--seed", description = "Seed of identifiers and secrets. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Option(names = "--aws-port", description = "Default: ${DEFAULT-VALUE}.")
    private int awsPort = 4599;

    @Option(names = "--confluent-port", description = "Default: ${DEFAULT-VALUE}.")
    private int confluentPort = 4600;

    @Option(names = "--data-plane-port", description = "Default: ${DEFAULT-VALUE}.")
    private int dataPlanePort = 4601;

    @Option(names = "--dns-port", description = "The first one; each network has its own. Default: ${DEFAULT-VALUE}.")
    private int dnsPort = 4610;

    @Mixin
    private FaultOption faults = new FaultOption();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ServeCommand() {}

    /** Which addresses Confluent's answers carry. */
    private enum Endpoints {
        PRIVATE,
        LOOPBACK
    }

    @Override
    public Integer call() {
        var mode = endpoints == Endpoints.PRIVATE ? EndpointsMode.PRIVATE : EndpointsMode.LOOPBACK;
        var ports = new Ports(awsPort, confluentPort, dataPlanePort, dnsPort);
        var gone = new CountDownLatch(1);
        try (var world = World.open(new Options(seed, speed, mode, ports).with(faults.faults()))) {
            var mishaps = new Mishaps(world, new Timeline(world), faults.faults(), out);
            introduce(world);
            var driver = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(driver, gone)));
            world.clock().runForever();
            mishaps.conclude();
        } finally {
            gone.countDown();
        }
        return 0;
    }

    private void introduce(World world) {
        out.printf(
                """
                The local world is up, %s times as fast as real time. Stop it with Ctrl-C.

                AWS CLI and SDKs:
                  export AWS_ENDPOINT_URL=%s AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local

                  aws stepfunctions start-execution --state-machine-arn %s \\
                    --input "{\\"document\\": $(cat events/examples/non-prod.json)}"
                  aws stepfunctions start-execution --state-machine-arn %s \\
                    --input '{"topology": "non-prod", "confirm": "non-prod"}'

                Confluent Cloud:
                  export CONFLUENT_CLOUD_ENDPOINT=%s CONFLUENT_CLOUD_API_KEY=%s CONFLUENT_CLOUD_API_SECRET=%s

                """,
                plain(speed),
                world.aws().uri(),
                world.machineArn("apply"),
                world.machineArn("teardown"),
                world.confluent().controlPlaneUrl(),
                world.confluent().cloudApiKey().id(),
                world.confluent().cloudApiKey().secret());
        if (endpoints == Endpoints.PRIVATE) {
            out.printf("Private DNS, one resolver per network (the data plane's CA is %s):%n", world.trust());
            new TreeMap<>(world.vpcIds())
                    .forEach((network, vpc) -> out.printf(
                            "  %-18s dig @127.0.0.1 -p %d NAME%n",
                            network, world.dns().addressOf(vpc).getPort()));
        } else {
            out.printf(
                    "The data plane speaks plain HTTP at http://127.0.0.1:%d%n",
                    world.confluent().dataPlanePort());
        }
        out.println();
    }

    /** Runs while the JVM shuts down: lets the driving thread close the world, and waits for it. */
    private void stop(Thread driver, CountDownLatch gone) {
        driver.interrupt();
        try {
            if (gone.await(5, TimeUnit.SECONDS)) {
                out.println("The local world is gone.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
