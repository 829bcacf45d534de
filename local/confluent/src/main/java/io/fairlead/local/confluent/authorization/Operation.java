package io.fairlead.local.confluent.authorization;

import java.util.EnumSet;
import java.util.Set;

/** What can be done to a Kafka resource. */
public enum Operation {
    READ,
    WRITE,
    CREATE,
    DELETE,
    ALTER,
    DESCRIBE,
    DESCRIBE_CONFIGS,
    ALTER_CONFIGS;

    private static final Set<Operation> SHOW = EnumSet.of(READ, WRITE, DELETE, ALTER, DESCRIBE);

    /** Kafka's rules: who may read, write, delete or alter may describe; who may alter settings may describe them. */
    boolean isImpliedBy(String granted) {
        return switch (this) {
            case DESCRIBE ->
                SHOW.stream().anyMatch(operation -> operation.name().equals(granted));
            case DESCRIBE_CONFIGS -> granted.equals(DESCRIBE_CONFIGS.name()) || granted.equals(ALTER_CONFIGS.name());
            default -> name().equals(granted);
        };
    }
}
