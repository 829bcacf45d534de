package io.fairlead.kafka.rest;

import io.fairlead.core.ledger.Entry;
import io.fairlead.core.reconcile.DependencyMissing;
import io.fairlead.core.reconcile.Scope;
import io.fairlead.core.resource.Refs;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Whether the private names of a network may be asked for. Its resolver remembers "no such host" for up to 15 minutes, so
 * nobody asks before the record has reached all name servers.
 */
public record Names(InstantSource clock) {
    /** By then Route 53 has spread a change, even where an execution ended before it saw that. */
    private static final Duration SPREAD = Duration.ofMinutes(5);

    /** Goes through when they may. */
    void require(String network, Scope scope) throws DependencyMissing {
        var record = Refs.dnsRecord(network);
        scope.id(record);
        if (scope.ledger().entry(record).filter(this::isSpreading).isPresent()) {
            throw new DependencyMissing(record, "INSYNC");
        }
    }

    private boolean isSpreading(Entry record) {
        return record.attributes().containsKey("change")
                && record.since().plus(SPREAD).isAfter(clock.instant());
    }
}
