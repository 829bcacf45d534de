package io.fairlead.local.clock;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Something on the agenda of the world: by its time, and of the same time by the order of registration. */
abstract class Due implements Comparable<Due> {
    final Instant due;
    /** Which activity begins or goes on. */
    final Activity activity;

    long sequence;

    Due(Instant due, Activity activity) {
        this.due = due;
        this.activity = activity;
    }

    abstract void fire();

    @Override
    public int compareTo(Due other) {
        var byTime = due.compareTo(other.due);
        return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }

    /** The end of a wait: what fires is the thread that waits for its turn. */
    static final class Wake extends Due {
        private final CountDownLatch turn;

        Wake(Instant due, Activity activity, CountDownLatch turn) {
            super(due, activity);
            this.turn = turn;
        }

        @Override
        void fire() {
            turn.countDown();
        }
    }
}
