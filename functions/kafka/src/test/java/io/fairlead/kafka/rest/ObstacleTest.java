package io.fairlead.kafka.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObstacleTest {
    private final Obstacle obstacle = new Obstacle();
    private int calls;

    @Test
    void past_whenNothingIsInTheWay_callsEachTime() {
        assertThat(obstacle.past(() -> "first")).isEqualTo("first");
        assertThat(obstacle.past(() -> "second")).isEqualTo("second");
    }

    @Test
    void past_whenThePathEndedBefore_doesNotTryAgain() {
        var unreachable = Category.UNREACHABLE.failure("the name does not resolve", "");

        assertThatThrownBy(() -> obstacle.past(() -> fail(unreachable))).isSameAs(unreachable);
        assertThatThrownBy(() -> obstacle.past(() -> fail(unreachable))).isSameAs(unreachable);

        assertThat(calls).isEqualTo(1);
    }

    /** Any other answer is about what was asked for, not about the path. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNREACHABLE")
    void past_whenTheClusterRefused_asksAgain(Category category) {
        assertThatThrownBy(() -> obstacle.past(() -> fail(category.failure("no", ""))))
                .isInstanceOf(Failure.class);

        assertThat(obstacle.past(() -> "answer")).isEqualTo("answer");
    }

    private String fail(Failure failure) {
        calls++;
        throw failure;
    }
}
