package io.fairlead.control.rotation;

import io.fairlead.control.key.MarkedKeys;
import io.fairlead.control.key.OwnedSecrets;
import io.fairlead.control.retirement.Retire;
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
    private final OwnedSecrets owned;
    private final SecretState state;
    private final Retire retire;
    private final MarkedKeys keys;

    Review(OwnedSecrets owned, SecretState state, Retire retire, MarkedKeys keys) {
        this.owned = owned;
        this.state = state;
        this.retire = retire;
        this.keys = keys;
    }

    @Override
    public Reply perform(Command command, Scope scope) {
        var secret = command.target();
        var arn = owned.arn(secret, scope);
        var current = state.current(secret, arn);
        var isReplaced = current.isOlderThan(command.since());
        if (isReplaced) {
            state.requireRotation(secret, arn);
        }
        var retirement = retire.due(secret, command.revoke(), scope);
        Map<String, Object> details = new LinkedHashMap<>(current.details());
        details.put("made", current.made().toString());
        details.put("replace", isReplaced ? "yes" : "no");
        // Keys that have leaked go all of them, once each has a successor and the links have it too.
        var goes = command.revoke() && isReplaced ? keys.of(secret, scope) : retirement.due();
        details.put("delete", goes.stream().map(MarkedKey::id).toList());
        retirement.next().map(Instant::toString).ifPresent(next -> details.put("next", next));
        return Reply.of(Change.NONE, details);
    }

    @Override
    public boolean isWriting() {
        return false;
    }
}
