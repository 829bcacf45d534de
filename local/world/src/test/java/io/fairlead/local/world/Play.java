package io.fairlead.local.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairlead.local.asl.Execution;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done in one world, one execution after the other; at its end nothing is left. */
record Play(List<Step> steps) {

    /**
     * One execution.
     *
     * @param name as the matrix shows it; no other step of any play has it
     * @param before what others do just before it
     * @param start of the execution
     * @param wanted the document that holds afterwards; absent when nothing is to be there
     */
    record Step(
            String name,
            Consumer<World> before,
            Function<World, Execution> start,
            @Nullable ObjectNode wanted) {
        static Step apply(String name, Consumer<World> before, ObjectNode document) {
            return new Step(name, before, world -> world.apply(document), document);
        }

        static Step teardown(String name, Consumer<World> before, ObjectNode document) {
            var topology = document.get("name").asText();
            return new Step(name, before, world -> world.teardown(topology), null);
        }
    }

    Play(Step... steps) {
        this(List.of(steps));
    }
}
