package io.fairlead.control.quota;

import io.fairlead.confluent.ConfluentClient;
import io.fairlead.core.errors.QuotaExceeded;
import io.fairlead.core.operation.Command;
import io.fairlead.core.operation.Duty;
import io.fairlead.core.operation.Reply;
import io.fairlead.core.reconcile.Outcome.Change;
import io.fairlead.core.reconcile.Scope;

/** Sees that Confluent allows one key more for each client secret: so many there are between a proof and the retirement. */
public final class Headroom implements Duty {
    private final KeyQuotas quotas;

    public Headroom(ConfluentClient cloud) {
        this.quotas = new KeyQuotas(cloud);
    }

    @Override
    public Reply perform(Command command, Scope scope) {
        var shortages = quotas.shortages(secret -> true, scope);
        if (!shortages.isEmpty()) {
            throw new QuotaExceeded(
                    "there is no room for the keys that a rotation makes; nothing was rotated:\n  "
                            + String.join("\n  ", shortages),
                    "delete keys that nobody uses at Confluent, or ask Confluent's support for more, then start again");
        }
        return Reply.of(Change.NONE);
    }

    @Override
    public boolean isWriting() {
        return false;
    }
}
