package io.fairlead.kafka.rest;

import io.fairlead.core.errors.Category;
import io.fairlead.core.errors.Failure;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A path that ends before the cluster. Whoever has run into it once does not try again: a look at hundreds of topics would
 * wait for hundreds of time-outs.
 */
final class Obstacle {
    private Optional<Failure> met = Optional.empty();

    <T> T past(Supplier<T> call) {
        met.ifPresent(failure -> {
            throw failure;
        });
        try {
            return call.get();
        } catch (Failure failure) {
            met = Optional.of(failure).filter(f -> f.category() == Category.UNREACHABLE);
            throw failure;
        }
    }
}
