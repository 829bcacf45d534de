package io.fairlead.local.clock;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Something on the agenda of the world: by its time, and of the same time by the order of registration. */
abstract class Due implements Comparable<Due> {
    final Instant due;
    long sequence;

    Due(Instant due) {
        this.due = due;
    }

    abstract void fire();

    @Override
    public int compareTo(Due other) {
        var byTime = due.compareTo(other.due);
        return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }

    /** The end of a sleep: what fires is the thread that waits here. */
    static final class Wake extends Due {
        private final CountDownLatch fired = new CountDownLatch(1);

        Wake(Instant due) {
            super(due);
        }

        @Override
        void fire() {
            fired.countDown();
        }

        void await() {
            try {
                fired.await();
            } catch (InterruptedException e) {
                throw new Interrupted(e);
            }
        }
    }
}
