package io.fairlead.control.rotation;

import io.fairlead.core.errors.Category;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Ref;
import io.fairlead.core.rotation.Announcements;
import io.fairlead.core.rotation.FailedRotation;
import io.fairlead.core.store.Rotations.Trouble;
import java.util.Optional;

/** Tells people of a rotation that is cleared away because it did not come to its end. The execution goes on with another one. */
record StuckRotation(Announcements announcements) {
    void announce(Ref secret, String arn, String version, Optional<Trouble> trouble, Scope scope) {
        var what = "the rotation of " + secret + " to version " + version
                + " did not come to its end; it is given up, the key before it stays in use, and another one is started";
        var failure = trouble.map(last -> last.category()
                        .failure(what + ". It was stopped in " + last.step() + ": " + last.what(), last.fix()))
                .orElseGet(() -> Category.NOT_READY.failure(
                        what,
                        "see in the log of the rotation function, and in its permissions, why it was not called"));
        announcements.announce(new FailedRotation(scope.topology().name(), secret, arn, version, "end", failure));
    }
}
