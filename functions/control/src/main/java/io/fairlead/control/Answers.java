package io.fairlead.control;

import io.fairlead.control.measure.Measurements;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Command.Operation;
import io.fairlead.core.operation.Operations;
import io.fairlead.core.operation.Reply;

/** Tells what is asked for a topology from what is asked for all of them. */
record Answers(Operations operations, Measurements measurements) {
    Reply to(Command command) {
        return command.operation() == Operation.measure ? measurements.take() : operations.perform(command);
    }
}
