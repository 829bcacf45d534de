package io.fairlead.local.asl.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.query.Dataflow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One state.
 *
 * @param fields as written
 * @param next null for a state that ends its machine, or that chooses
 * @param branches of a Parallel state; the item processor of a Map state
 */
public record State(
        String name,
        StateType type,
        ObjectNode fields,
        Dataflow dataflow,
        @Nullable String next,
        List<Retrier> retriers,
        List<Catcher> catchers,
        List<StateMachine> branches) {
    /** The first Catcher that takes the error; null when none does. */
    public @Nullable Catcher catcherOf(@Nullable String error) {
        for (var catcher : catchers) {
            if (catcher.errors().include(error)) {
                return catcher;
            }
        }
        return null;
    }
}
