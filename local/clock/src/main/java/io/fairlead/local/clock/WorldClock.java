package io.fairlead.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A discrete-event scheduler. Activities run one at a time, in the order of their due time and then of their
 * registration, which makes a run repeatable: while one is running, time stands still; when none can run, time jumps to
 * the next one (virtual) or waits for it (paced).
 *
 * <p>An activity has a thread of its own, so it may block on sockets, and may {@link #sleep}: sleeping hands the world to
 * the next activity. A server thread that answers an activity works on that activity's time and needs no registration.
 *
 * <p>State that activities and outside callers share is touched inside {@link #exclusively} only.
 */
public final class WorldClock implements InstantSource, AutoCloseable {
    /** How long a paced world waits at most before it asks again whether its driver is done. */
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final ThreadLocal<Boolean> IN_ACTIVITY = ThreadLocal.withInitial(() -> false);

    private final ReentrantLock world = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private final ExecutorService threads;
    private final Instant start;
    private final double speed;
    private final long realStart = System.nanoTime();

    private Instant now;
    private long sequence;
    private boolean busy;
    private @Nullable Throwable failure;

    private WorldClock(Instant start, double speed) {
        this.start = start;
        this.now = start;
        this.speed = speed;
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "world-activity");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A clock whose time jumps whenever nothing can run. */
    public static WorldClock virtual(Instant start) {
        return new WorldClock(start, 0);
    }

    /** A clock that runs {@code speed} times as fast as the wall clock, for people and tools. */
    public static WorldClock paced(Instant start, double speed) {
        if (speed <= 0) {
            throw new IllegalArgumentException("speed must be positive, was " + speed);
        }
        return new WorldClock(start, speed);
    }

    private boolean isVirtual() {
        return speed == 0;
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            if (!isVirtual()) {
                advanceTo(pacedNow());
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Runs the action as an activity of its own, {@code delay} from now; a delay of zero or less means as soon as possible. */
    public Timer schedule(Duration delay, Runnable action) {
        var entry = new Due(instant().plus(delay.isNegative() ? Duration.ZERO : delay)) {
            @Override
            void fire() {
                threads.execute(() -> runActivity(action));
            }
        };
        enqueue(entry);
        return () -> {
            lock.lock();
            try {
                queue.remove(entry);
            } finally {
                lock.unlock();
            }
        };
    }

    /**
     * Suspends the calling activity for a time of this world.
     *
     * @throws IllegalStateException when the caller is not an activity, since nobody would wake it
     */
    public void sleep(Duration duration) {
        if (!IN_ACTIVITY.get()) {
            throw new IllegalStateException("only an activity of the world can sleep in its time; use schedule()");
        }
        var wake = new Due.Wake(instant().plus(duration));
        enqueue(wake);
        yieldWorld();
        wake.await();
    }

    /** Runs the action while no other thread is inside {@code exclusively}; reentrant; must not sleep. */
    public <T extends @Nullable Object> T exclusively(Supplier<T> action) {
        world.lock();
        try {
            return action.get();
        } finally {
            world.unlock();
        }
    }

    /** {@link #exclusively(Supplier)} for actions without a result. */
    public void exclusively(Runnable action) {
        exclusively(() -> {
            action.run();
            return true;
        });
    }

    /**
     * Drives the world from the calling thread until {@code done}, asked whenever no activity is running, is true.
     *
     * @return false when {@code limit} of the world's time was over first, or a virtual world had nothing left to run
     * @throws IllegalStateException when an activity threw; the cause is what it threw
     */
    public boolean runUntil(BooleanSupplier done, Duration limit) {
        var deadline = instant().plus(limit);
        while (true) {
            awaitIdle();
            if (done.getAsBoolean()) {
                return true;
            }
            var next = takeDue(deadline);
            if (next == null) {
                if (isVirtual() || !instant().isBefore(deadline)) {
                    return false;
                }
                continue;
            }
            next.fire();
        }
    }

    /** Drives a paced world until the calling thread is interrupted; for worlds that serve outside callers. */
    public void runForever() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                runUntil(() -> Thread.currentThread().isInterrupted(), Duration.ofDays(365));
            }
        } catch (Interrupted stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void runActivity(Runnable action) {
        IN_ACTIVITY.set(true);
        try {
            action.run();
        } catch (Throwable thrown) {
            lock.lock();
            try {
                failure = failure == null ? thrown : failure;
            } finally {
                lock.unlock();
            }
        } finally {
            IN_ACTIVITY.set(false);
            yieldWorld();
        }
    }

    private void yieldWorld() {
        lock.lock();
        try {
            busy = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitIdle() {
        lock.lock();
        try {
            while (busy) {
                changed.await();
            }
            if (failure != null) {
                throw new IllegalStateException("an activity of the local world failed", failure);
            }
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        } finally {
            lock.unlock();
        }
    }

    /** The next entry, marked as running; null when there is none before the deadline (virtual) or none is due yet (paced). */
    private @Nullable Due takeDue(Instant deadline) {
        lock.lock();
        try {
            var next = queue.peek();
            if (isVirtual() && (next == null || next.due.isAfter(deadline))) {
                advanceTo(next == null ? now : deadline);
                return null;
            }
            var wait = isVirtual() ? 0 : next == null ? IDLE_NANOS : Math.min(IDLE_NANOS, realNanosUntil(next.due));
            if (next == null || wait > 0) {
                awaitChange(wait);
                return null;
            }
            queue.remove(next);
            advanceTo(next.due);
            busy = true;
            return next;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the driving loop looks again, whatever the reason of waking
    private void awaitChange(long nanos) {
        try {
            changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    private void enqueue(Due entry) {
        lock.lock();
        try {
            entry.sequence = sequence++;
            queue.add(entry);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void advanceTo(Instant time) {
        if (time.isAfter(now)) {
            now = time;
        }
    }

    private Instant pacedNow() {
        return start.plusNanos((long) ((System.nanoTime() - realStart) * speed));
    }

    private long realNanosUntil(Instant due) {
        return (long) (Duration.between(pacedNow(), due).toNanos() / speed);
    }
}
