package io.fairlead.control.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fairlead.control.testing.RotationDutiesTest;
import io.fairlead.core.metric.Measurement;
import io.fairlead.core.metric.Metric;
import io.fairlead.core.operation.Command.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureKeysTest extends RotationDutiesTest {
    private static final Duration DAY = Duration.ofDays(1);

    private double measured(Metric metric) {
        world.published.clear();
        world.duty(Operation.measureKeys, null, null, false);
        return world.published.stream()
                .filter(measurement -> measurement.metric() == metric)
                .peek(measurement -> assertThat(measurement.dimensions()).isEqualTo(List.of("minimal")))
                .mapToDouble(Measurement::value)
                .max()
                .orElseThrow();
    }

    @Test
    void measure_whenAMonthHasPassed_publishesTheAgeAndThatTheNextRotationIsDue() {
        assertThat(measured(Metric.KEY_AGE)).isCloseTo(30, within(0.2));
        assertThat(measured(Metric.NEXT_ROTATION)).isCloseTo(0, within(0.2));

        world.pass(DAY.multipliedBy(3));

        assertThat(measured(Metric.NEXT_ROTATION)).isCloseTo(-3, within(0.2));
    }

    @Test
    void measure_whenOneKeyIsNewAndAnotherOld_publishesTheAgeOfTheOld() {
        rotated("11111111-2222-4333-8444-555555555555");
        world.ensure(SECRET);

        assertThat(measured(Metric.KEY_AGE)).isCloseTo(30, within(0.2));
    }

    @Test
    void measure_whenNoRunDeletesWhatIsDrained_countsItAfterTheWeeklyRunHadItsChance() {
        rotated("11111111-2222-4333-8444-555555555555");
        world.pass(MONTH);
        rotated("21111111-2222-4333-8444-555555555555");
        assertThat(measured(Metric.KEYS_RETIRED_LATE)).isZero();

        world.pass(DAY.multipliedBy(9));

        assertThat(measured(Metric.KEYS_RETIRED_LATE)).isOne();
        world.duty(Operation.retire, SECRET, null, false);
        world.pass(Duration.ofMinutes(1));
        assertThat(measured(Metric.KEYS_RETIRED_LATE)).isZero();
    }
}
