package io.fairlead.installation;

import io.fairlead.statemachines.StateMachines;
import java.util.Map;
import java.util.TreeMap;

/**
 * One state machine.
 *
 * @param file the name of its definition in {@code statemachines/}
 * @param substitutions for the definition's placeholders; values may contain {@link References}
 */
public record DeployedMachine(String name, String file, Map<String, String> substitutions) {
    public DeployedMachine {
        substitutions = Map.copyOf(substitutions);
    }

    /** With those of the values that its definition asks for. */
    static DeployedMachine of(String name, String file, Map<String, String> values) {
        var source = StateMachines.source(file);
        var substitutions = new TreeMap<>(values);
        substitutions.keySet().removeIf(placeholder -> !source.contains("${" + placeholder + "}"));
        return new DeployedMachine(name, file, substitutions);
    }

    /** The name of its role; contains {@link References}. */
    public String role() {
        return Names.roleOf(name);
    }

    /** What it logs is there: AWS keeps the policies of log groups of this name short for us. */
    public String logGroup() {
        return "/aws/vendedlogs/states/" + name;
    }

    /** Its definition with everything filled in. */
    public String definition(References references) {
        var values = new TreeMap<String, String>();
        substitutions.forEach((name, value) -> values.put(name, references.in(value)));
        return StateMachines.definition(file, values);
    }
}
