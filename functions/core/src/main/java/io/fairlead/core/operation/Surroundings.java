package io.fairlead.core.operation;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a function is given by whoever runs it: AWS Lambda, or the local world.
 *
 * @param environment environment variables
 * @param log takes lines of the function's log
 */
public record Surroundings(Map<String, String> environment, InstantSource clock, Pause pause, Consumer<String> log) {

    public static Surroundings ofLambda() {
        return new Surroundings(System.getenv(), InstantSource.system(), Pause.blocking(), System.out::println);
    }

    /** The value of a variable that the infrastructure always sets. */
    public String require(String variable) {
        return find(variable)
                .orElseThrow(() -> new IllegalStateException("the environment variable " + variable + " is not set"));
    }

    /** Without values: Lambda gives credentials in them. */
    @Override
    public String toString() {
        return "Surroundings" + environment.keySet();
    }

    public Optional<String> find(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}
