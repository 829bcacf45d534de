package io.fairlead.local.aws.events;

import java.time.Duration;
import java.util.List;

/** Comes between events and targets, for worlds in which things go wrong. Asked inside the world's lock. */
@FunctionalInterface
public interface Interference {
    /** Delivers each event once, and in order. */
    Interference NONE = (event, target) -> List.of(Duration.ZERO);

    /**
     * How often the event reaches the target, and how much later than usual each time: twice is two entries, out of order
     * is a delay that is longer than that of the next event, none is a loss.
     */
    List<Duration> delays(PublishedEvent event, String targetArn);
}
