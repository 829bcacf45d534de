package io.fairlead.local.world;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.core.json.Json;
import io.fairlead.local.asl.Execution;
import io.fairlead.local.aws.route53.ResolverRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call on the private path that cannot arrive says which layer is missing. */
class PrivatePathTest {
    private static final String UNREACHABLE = "io.fairlead.core.errors.Unreachable";

    private final World world = World.open(Options.virtual(29));
    private final WorldAssert in = WorldAssert.in(world);

    @AfterEach
    void close() {
        in.noSecretLeaked();
        world.close();
    }

    @Test
    void probe_whenThePathIsThere_provesTheKey() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));

        in.succeeded(probeFrom("sandbox-minimal"));
    }

    @Test
    void probe_whenTheNetworkIsNotAssociatedWithTheZone_saysThatTheNameIsMissing() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));

        in.failed(probeFrom("shared-non-prod"), UNREACHABLE, "name", "NXDOMAIN", "accesspoint.confluent.cloud");
    }

    @Test
    void probe_whenAForwardRuleShadowsThePublicHop_saysSo() {
        in.succeeded(world.finish(world.apply(Examples.minimal())));
        var vpc = requireNonNull(world.vpcIds().get("sandbox-minimal"));
        var rules = world.aws().route53().resolverRules();
        world.clock().exclusively(() -> {
            rules.of(vpc).forEach(rule -> rules.disassociate(vpc, rule));
            rules.associate(vpc, new ResolverRule(ResolverRule.Kind.FORWARD, "confluent.cloud"));
        });

        in.failed(probeFrom("sandbox-minimal"), UNREACHABLE, "SERVFAIL", "FORWARD");
    }

    /** Asks the kafka function of that network to prove the manager's key, through a machine of one state. */
    private Execution probeFrom(String network) {
        var command = Json.object()
                .put("operation", "probe")
                .put("topology", "minimal")
                .put("version", 1);
        command.put("execution", "a-test")
                .putObject("resource")
                .put("kind", "client-secret")
                .put("name", "orders/manager/java_client");
        var definition = Json.object().put("QueryLanguage", "JSONata").put("StartAt", "Probe");
        var task = definition.putObject("States").putObject("Probe");
        task.put("Type", "Task")
                .put("Resource", "arn:aws:states:::lambda:invoke")
                .put("End", true);
        task.putObject("Arguments")
                .put("FunctionName", "fairlead-kafka-" + network)
                .<ObjectNode>set("Payload", command);
        world.clock()
                .exclusively(() -> world.aws()
                        .stepFunctions()
                        .call(
                                "CreateStateMachine",
                                Json.object()
                                        .put("name", "fairlead-probe")
                                        .put("roleArn", "arn:aws:iam::111122223333:role/test")
                                        .put("definition", definition.toString())));
        return world.finish(world.start("probe", Json.object()));
    }
}
