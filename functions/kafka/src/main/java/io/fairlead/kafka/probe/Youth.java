package io.fairlead.kafka.probe;

import io.fairlead.core.reconcile.Patience;
import java.time.Duration;
import java.time.Instant;

/** What the age of a key says: a refusal of a young key is likely to pass, one of an older key is not. */
record Youth(Duration age) {
    static final Youth NEW = new Youth(Duration.ZERO);

    /** The vendor's provider gives up after 20 minutes. */
    private static final Duration END = Duration.ofMinutes(20);

    /** Keys take about 2 minutes. From shortly before that, looking often makes the wait short. */
    private static final Duration NEARLY_KNOWN = Duration.ofSeconds(100);

    static Youth since(Instant made, Instant now) {
        return new Youth(Duration.between(made, now));
    }

    boolean isOver() {
        return age.compareTo(END) >= 0;
    }

    /** When another look is worthwhile. */
    Patience patience() {
        return age.compareTo(NEARLY_KNOWN) < 0 ? Patience.NORMAL : Patience.SOON;
    }
}
