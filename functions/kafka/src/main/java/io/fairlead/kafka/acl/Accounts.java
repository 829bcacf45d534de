package io.fairlead.kafka.acl;

import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import java.util.List;

/**
 * The service accounts that are ours. Taken from the ledger, not from the document: an account that has left the document
 * still has its entries until it is removed.
 */
record Accounts(Scope scope) {

    List<String> names() {
        return scope.ledger().entries().stream()
                .filter(entry -> !entry.isIntent())
                .map(Entry::ref)
                .filter(ref -> ref.equals(Refs.serviceAccount(ref.name())))
                .map(ref -> ref.name())
                .sorted()
                .toList();
    }

    /** How Kafka names the account. */
    String principal(String account) {
        return "User:" + scope.id(Refs.serviceAccount(account));
    }
}
