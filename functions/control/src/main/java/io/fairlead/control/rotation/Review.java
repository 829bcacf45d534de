package io.fairlead.control.rotation;

import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.rotation.MarkedKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says what a rotation would do to a client secret, or what is in its way. */
public final class Review implements Duty {
    private final SecretState state;
    private final Retire retire;

    Review(SecretState state, Retire retire) {
        this.state = state;
        this.retire = retire;
    }

    @Override
    public Reply perform(Command command, Scope scope) {
        var secret = command.target();
        var arn = state.arn(secret, scope);
        var current = state.current(secret, arn);
        var isReplaced = current.isOlderThan(command.since());
        if (isReplaced) {
            state.requireRotation(secret, arn);
        }
        var retirement = retire.due(secret, command.revoke(), scope);
        Map<String, Object> details = new LinkedHashMap<>(current.details());
        details.put("made", current.made().toString());
        details.put("replace", isReplaced ? "yes" : "no");
        details.put("delete", retirement.due().stream().map(MarkedKey::id).toList());
        retirement.next().map(Instant::toString).ifPresent(next -> details.put("next", next));
        return Reply.of(Change.NONE, details);
    }

    @Override
    public boolean isWriting() {
        return false;
    }
}
