package io.fairlead.control.cloud;

import io.fairlead.core.errors.Conflict;
import io.fairlead.core.errors.NotReadySoon;
import io.fairlead.core.reconcile.Observed;
import java.util.Optional;
import java.util.function.Supplier;

/** Creation of what may exist already, because the answer to an earlier creation was lost. */
public final class Creation {
    private Creation() {}

    /** Creates it; when the service says that it exists, looks again. Lists lag, so it may take another look later. */
    public static Observed orLook(Supplier<Observed> create, Supplier<Optional<Observed>> look) {
        try {
            return create.get();
        } catch (Conflict exists) {
            return look.get().orElseThrow(() -> new NotReadySoon(exists.getMessage() + " (but no list shows it yet)"));
        }
    }
}
