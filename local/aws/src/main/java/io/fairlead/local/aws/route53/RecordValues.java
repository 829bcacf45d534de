package io.fairlead.local.aws.route53;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Whether values are such as their type demands. */
final class RecordValues {
    private RecordValues() {}

    /** What is wrong with the values, or null. Assumed wording: AWS's names the cause in capitals per type. */
    static @Nullable String problem(RecordSet set) {
        var type = Type.value(set.type());
        if (type < 0) {
            return "Invalid Resource Record: '" + set.type() + "' is not a record type";
        }
        for (var value : set.values()) {
            try {
                Record.fromString(Name.root, type, DClass.IN, set.ttl(), value, Name.root);
            } catch (IOException | IllegalArgumentException e) {
                return "Invalid Resource Record: FATAL problem: '" + value + "' is not a valid value of type "
                        + set.type();
            }
        }
        return null;
    }
}
