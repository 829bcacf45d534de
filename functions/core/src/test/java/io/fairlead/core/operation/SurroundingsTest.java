package io.fairlead.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    @Test
    void toString_always_namesTheVariablesWithoutTheirValues() {
        var surroundings = new Surroundings(
                Map.of("AWS_SECRET_ACCESS_KEY", "canary"), () -> Instant.EPOCH, duration -> {}, line -> {});

        assertThat(surroundings.toString()).contains("AWS_SECRET_ACCESS_KEY").doesNotContain("canary");
    }
}
