package io.fairlead.local.aws.states.integration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.TaskRunner.Task;
import io.fairlead.local.aws.wire.JsonService;

/** A service that tasks can call: performs the named operation or throws {@link io.fairlead.local.aws.wire.AwsError}. */
@FunctionalInterface
public interface Api {
    /** The service itself, to which it does not matter who calls. */
    static Api of(JsonService service) {
        return (task, operation, input) -> service.call(operation, input);
    }

    /** Performs the call of that task at once; the world's lock is held. */
    ObjectNode call(Task task, String operation, ObjectNode input);
}
