package io.fairlead.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
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
 * the next activity. A server thread that answers an activity works on that activity's time and needs no registration,
 * unless the answer comes from another activity: then it waits by {@link #waitFor} on behalf of the one that asked.
 *
 * <p>State that activities and outside callers share is touched inside {@link #exclusively} only.
 */
public final class WorldClock implements InstantSource, AutoCloseable {
    /** How long a paced world waits at most before it asks again whether its driver is done. */
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final ThreadLocal<@Nullable Activity> OWN = new ThreadLocal<>();

    private final ReentrantLock world = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private final ExecutorService threads;
    private final Pace pace;

    private Instant now;
    private long sequence;
    private @Nullable Activity running;
    private @Nullable Throwable failure;

    private WorldClock(Pace pace) {
        this.pace = pace;
        this.now = pace.start();
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "world-activity");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A clock whose time jumps whenever nothing can run. */
    public static WorldClock virtual(Instant start) {
        return new WorldClock(Pace.jumping(start));
    }

    /** A clock that runs {@code speed} times as fast as the wall clock, for people and tools. */
    public static WorldClock paced(Instant start, double speed) {
        return new WorldClock(Pace.walking(start, speed));
    }

    @Override
    public Instant instant() {
        lock.lock();
        try {
            if (!pace.jumps()) {
                advanceTo(pace.now());
            }
            return now;
        } finally {
            lock.unlock();
        }
    }

    /** Runs the action as an activity of its own, {@code delay} from now; a delay of zero or less means as soon as possible. */
    public Timer schedule(Duration delay, Runnable action) {
        var entry = new Due(instant().plus(delay.isNegative() ? Duration.ZERO : delay), new Activity()) {
            @Override
            void fire() {
                threads.execute(() -> run(activity, action));
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
        var activity = OWN.get();
        if (activity == null) {
            throw new IllegalStateException("only an activity of the world can sleep in its time; use schedule()");
        }
        var turn = new CountDownLatch(1);
        enqueue(new Due.Wake(instant().plus(duration), activity, turn));
        yieldWorld();
        await(turn);
    }

    /** The activity that runs: the caller's own, or the one that the calling thread answers; null while none runs. */
    public @Nullable Activity activity() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets others run until one of them has the answer, and then the activity that asked for it. Called by the thread that
     * is to bring it the answer while the activity itself waits for that thread, on a socket for instance.
     *
     * @throws IllegalStateException when the activity is not the one that runs, since nobody may hand over another's turn
     */
    public void waitFor(CompletionStage<?> answer, Activity asking) {
        if (activity() != asking) {
            throw new IllegalStateException("only the activity that runs can wait for an answer");
        }
        var turn = new CountDownLatch(1);
        // Registered by whoever completes the answer, before that activity ends: time cannot jump past it.
        var unused = answer.whenComplete((value, thrown) -> enqueue(new Due.Wake(instant(), asking, turn)));
        yieldWorld();
        await(turn);
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
                if (pace.jumps() || !instant().isBefore(deadline)) {
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

    private void run(Activity activity, Runnable action) {
        OWN.set(activity);
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
            OWN.remove();
            yieldWorld();
        }
    }

    private void yieldWorld() {
        lock.lock();
        try {
            running = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void await(CountDownLatch turn) {
        try {
            turn.await();
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    private void awaitIdle() {
        lock.lock();
        try {
            while (running != null) {
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
            if (pace.jumps() && (next == null || next.due.isAfter(deadline))) {
                advanceTo(next == null ? now : deadline);
                return null;
            }
            var wait = pace.jumps() ? 0 : next == null ? IDLE_NANOS : Math.min(IDLE_NANOS, pace.nanosUntil(next.due));
            if (next == null || wait > 0) {
                awaitChange(wait);
                return null;
            }
            queue.remove(next);
            advanceTo(next.due);
            running = next.activity;
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
}
