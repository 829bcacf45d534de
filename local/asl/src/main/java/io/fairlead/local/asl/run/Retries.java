package io.fairlead.local.asl.run;

import io.fairlead.local.asl.model.Retrier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How often each Retrier of a state has been used since it was entered, or redriven. */
final class Retries {
    private final List<Retrier> retriers;
    private final int[] used;

    Retries(List<Retrier> retriers) {
        this.retriers = retriers;
        this.used = new int[retriers.size()];
    }

    int count() {
        return Arrays.stream(used).sum();
    }

    void reset() {
        Arrays.fill(used, 0);
    }

    /** The first Retrier that takes the error decides: how long to wait before another attempt, or null for no more. */
    @Nullable
    Duration next(Failure failure, RandomGenerator random) {
        for (var i = 0; i < used.length; i++) {
            var retrier = retriers.get(i);
            if (retrier.errors().include(failure.error())) {
                return used[i] < retrier.maxAttempts() ? retrier.delay(used[i]++, random) : null;
            }
        }
        return null;
    }
}
