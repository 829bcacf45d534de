package io.fairlead.local.aws.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Record;

/** What one source of names says to one name, before aliases are followed. */
sealed interface Step {
    /** The name is an alias of another one. */
    record Alias(CNAMERecord record) implements Step {}

    /** The records that were asked for. */
    record Found(List<Record> records) implements Step {}

    /**
     * There are none.
     *
     * @param soa tells how long that may be remembered
     */
    record Nothing(int rcode, @Nullable Record soa) implements Step {}
}
