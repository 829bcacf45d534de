package io.fairlead.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fairlead.core.schedule.Schedule;
import io.fairlead.core.schedule.Schedule.Timing;
import io.fairlead.core.schedule.Schedules;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What schedules do, whatever service is behind them. */
public abstract class SchedulesContract<W extends PortsUnderTest> {
    private static final String NAME = "fairlead-non-prod";
    private static final String INPUT = "{\"topology\": \"non-prod\", \"since\": \"<aws.scheduler.scheduled-time>\"}";

    protected final W world;
    protected final Schedules schedules;

    protected SchedulesContract(W world) {
        this.world = world;
        this.schedules = world.schedules();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Schedule every(String name, Duration period) {
        var first = PortsUnderTest.START.plus(Duration.ofDays(29));
        return new Schedule(name, new Timing.Every(period, first, Duration.ofMinutes(15)), INPUT);
    }

    private static Schedule once(String name, Duration from) {
        return new Schedule(name, new Timing.Once(PortsUnderTest.START.plus(from)), "{}");
    }

    @Test
    void find_whenThereIsNone_isEmpty() {
        assertThat(schedules.find(NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P30D", "PT36H", "PT1H", "PT90M", "P993D"})
    void put_whenItRepeats_isFoundAsItWasPut(String period) {
        schedules.put(every(NAME, Duration.parse(period)));

        assertThat(schedules.find(NAME)).contains(every(NAME, Duration.parse(period)));
    }

    @Test
    void put_whenItHappensOnce_isFoundAsItWasPut() {
        schedules.put(once(NAME, Duration.ofDays(7)));

        assertThat(schedules.find(NAME)).contains(once(NAME, Duration.ofDays(7)));
    }

    @Test
    void put_whenThereIsOneOfThatName_takesItsPlace() {
        schedules.put(every(NAME, Duration.ofDays(30)));
        schedules.put(every(NAME, Duration.ofDays(60)));
        assertThat(schedules.find(NAME)).contains(every(NAME, Duration.ofDays(60)));

        schedules.put(once(NAME, Duration.ofDays(1)));
        assertThat(schedules.find(NAME)).contains(once(NAME, Duration.ofDays(1)));
    }

    @Test
    void delete_whenThereOrGone_isGone() {
        schedules.put(every(NAME, Duration.ofDays(30)));

        schedules.delete(NAME);

        assertThatCode(() -> schedules.delete(NAME)).doesNotThrowAnyException();
        assertThat(schedules.find(NAME)).isEmpty();
    }
}
