package io.fairlead.local.asl.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How data goes through one state, in the state's query language. Each method throws {@link QueryFailure}.
 */
public interface Dataflow {
    /** What the state works on: its evaluated {@code Arguments} or {@code Parameters}, else its input. */
    JsonNode work(Values values);

    /** The role that a Task state assumes for its request; null for the execution's own. */
    @Nullable
    String credentials(Values values);

    /** What a Pass state produces; null when its output is its input. */
    @Nullable
    JsonNode passed(Values values);

    /**
     * Output and variables after the state did its work.
     *
     * @param result null for states that produce none
     */
    Exit exit(Values values, @Nullable JsonNode result);

    /**
     * Output and variables after a Catcher took the error.
     *
     * @param index of the Catcher among the state's
     */
    Exit caught(Values values, ObjectNode catcher, int index, ObjectNode error);

    /** The whole number in a field (literal, expression or {@code ...Path}); null when it is not there. */
    @Nullable
    Integer number(String field, Values values);

    /** The text in a field (literal, expression or {@code ...Path}); null when it is not there. */
    @Nullable
    String text(String field, Values values);

    /** When a Wait state is over. */
    Instant until(Values values);

    /** What a Map state iterates over. */
    ArrayNode items(Values values);

    /** The input of one iteration; the context says which. */
    JsonNode item(Values values);

    /** Which way a Choice state goes. */
    Decision choose(Values values);
}
