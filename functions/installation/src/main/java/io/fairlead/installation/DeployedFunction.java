package io.fairlead.installation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One Lambda function.
 *
 * @param network the workload network in which it runs; absent outside
 * @param timeout of one invocation
 * @param environment beside what Lambda sets; values may contain {@link References}
 * @param idles whether nobody else may call it for weeks: then a schedule keeps it alive
 */
public record DeployedFunction(
        String name,
        Artefact artefact,
        @Nullable String network,
        int memoryMegabytes,
        Duration timeout,
        Map<String, String> environment,
        boolean idles) {
    public DeployedFunction {
        environment = Map.copyOf(environment);
    }

    /** The network in which it runs; empty outside. */
    public Optional<String> inside() {
        return Optional.ofNullable(network);
    }

    /** The name of its role; contains {@link References}. */
    public String role() {
        return Names.roleOf(name);
    }

    /** What it logs is there. */
    public String logGroup() {
        return "/aws/lambda/" + name;
    }

    /** The same with one variable more in its environment. */
    public DeployedFunction with(String variable, String value) {
        var more = new TreeMap<>(environment);
        more.put(variable, value);
        return new DeployedFunction(name, artefact, network, memoryMegabytes, timeout, more, idles);
    }
}
