package io.fairlead.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same seed tells the same story, event by event. */
class DeterminismTest {
    @Test
    void apply_whenTheSeedIsTheSame_hasTheSameHistory() {
        var first = historyOf(23);

        assertThat(historyOf(23)).isEqualTo(first);
        assertThat(historyOf(24)).isNotEqualTo(first);
    }

    private static List<ObjectNode> historyOf(long seed) {
        try (var world = World.open(Options.virtual(seed))) {
            var execution = world.finish(world.apply(Examples.minimal()));
            WorldAssert.in(world).succeeded(execution);
            return execution.history();
        }
    }
}
