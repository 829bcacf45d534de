package io.fairlead.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is needed first; half of a cold start is clients that a command may not need. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        var present = made;
        if (present == null) {
            present = maker.get();
            made = present;
        }
        return present;
    }
}
