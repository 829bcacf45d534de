package io.fairlead.local.asl.model;

import java.util.Map;

/** States and where to begin: a whole machine, a branch or an item processor. */
public record StateMachine(String startAt, Map<String, State> states) {
    /** The state of that name, which the definition's checks have seen. */
    public State state(String name) {
        var state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("no state is named " + name);
        }
        return state;
    }
}
