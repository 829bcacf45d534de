package io.fairlead.installation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of an installation: two of the artefacts are once in each workload network. */
final class Functions {
    /** More memory is more processor, too: cold starts of Java functions need it. */
    private static final int MEMORY = 1024;

    /** Shorter than the 150 s after which the state machines give up on an attempt. */
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** A proof may take ten minutes. */
    private static final Duration ROTATION_TIMEOUT = Duration.ofMinutes(15);

    private final Names names;

    private Functions(Names names) {
        this.names = names;
    }

    static List<DeployedFunction> of(Names names, List<String> workloads) {
        var functions = new Functions(names);
        return Stream.concat(functions.outside(), workloads.stream().flatMap(functions::inside))
                .toList();
    }

    private Stream<DeployedFunction> outside() {
        return Stream.of(
                outside(Artefact.PLANNER, TIMEOUT, planning(), false),
                outside(Artefact.CONTROL, TIMEOUT, with(confluent(), rotating()), false),
                outside(Artefact.GUARD, TIMEOUT, Map.of(), false),
                outside(Artefact.ROTATION, ROTATION_TIMEOUT, confluent(), true),
                // Takes down what is left of a network whose own function is gone.
                outside(Artefact.NETWORK, TIMEOUT, Map.of(), false));
    }

    private Stream<DeployedFunction> inside(String network) {
        return Stream.of(Artefact.NETWORK, Artefact.KAFKA)
                .map(artefact -> function(
                        names.function(artefact, network),
                        artefact,
                        network,
                        TIMEOUT,
                        Map.of("FAIRLEAD_NETWORK", network),
                        true));
    }

    private DeployedFunction outside(
            Artefact artefact, Duration timeout, Map<String, String> environment, boolean idles) {
        return function(names.function(artefact), artefact, null, timeout, environment, idles);
    }

    private DeployedFunction function(
            String name,
            Artefact artefact,
            @Nullable String network,
            Duration timeout,
            Map<String, String> environment,
            boolean idles) {
        return new DeployedFunction(name, artefact, network, MEMORY, timeout, with(common(), environment), idles);
    }

    private Map<String, String> common() {
        return Map.of(
                "FAIRLEAD_TABLE", names.table(),
                "FAIRLEAD_REGISTRY", names.registry(),
                "FAIRLEAD_METRIC_NAMESPACE", names.metricNamespace());
    }

    /** With the control plane's own key, and with what happens to keys to tell. */
    private Map<String, String> confluent() {
        return Map.of("FAIRLEAD_CONFLUENT_SECRET", names.confluentSecret(), "FAIRLEAD_EVENT_BUS", names.eventBus());
    }

    private Map<String, String> planning() {
        return Map.of(
                "FAIRLEAD_CONTROL_FUNCTION", names.function(Artefact.CONTROL),
                "FAIRLEAD_NETWORK_FUNCTION", names.function(Artefact.NETWORK));
    }

    /** What the control function needs to switch rotation on. */
    private Map<String, String> rotating() {
        return Map.of(
                "FAIRLEAD_ROTATE_MACHINE", names.machineArn("rotate-keys"),
                "FAIRLEAD_ROTATION_FUNCTION", names.functionArn(names.function(Artefact.ROTATION)),
                "FAIRLEAD_SCHEDULE_GROUP", names.topologySchedules(),
                "FAIRLEAD_SCHEDULER_ROLE", names.roleArn("scheduler"),
                "FAIRLEAD_SCHEDULER_DLQ", names.deadLettersArn());
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new TreeMap<>(some);
        all.putAll(more);
        return all;
    }
}
