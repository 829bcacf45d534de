package io.fairlead.local.confluent.control;

import io.fairlead.local.confluent.http.Call;
import io.fairlead.local.confluent.http.Errors;
import java.util.OptionalInt;

/** What a request may say of a cluster's kind and size. */
final class Capacity {
    private static final String KIND = "/spec/config/kind";
    private static final String MAX_ECKU = "/spec/config/max_ecku";

    private Capacity() {}

    /** The kind after a change: only Basic can become Standard, and not the other way, says the document. */
    static String kind(Call call, String now) {
        var wanted = call.sent(KIND).orElse(now);
        if (!wanted.equals(now) && !(now.equals("Basic") && wanted.equals("Standard"))) {
            throw Errors.invalidBody(KIND, "A cluster cannot be changed from " + now + " to " + wanted + ".");
        }
        return wanted;
    }

    /**
     * The upper end of the elastic capacity. The document: at least 1, and at least 2 with HIGH availability, of which it does
     * not speak for Basic. Assumed: each kind's greatest value is not checked, the document gives none.
     */
    static OptionalInt maxEcku(Call call, String kind, String availability) {
        if (!call.has(MAX_ECKU)) {
            return OptionalInt.empty();
        }
        var least = availability.equals("HIGH") && !kind.equals("Basic") ? 2 : 1;
        var wanted = call.body().at(MAX_ECKU).asInt();
        if (wanted < least) {
            throw Errors.invalidBody(MAX_ECKU, "max_ecku must be at least " + least + ".");
        }
        return OptionalInt.of(wanted);
    }
}
