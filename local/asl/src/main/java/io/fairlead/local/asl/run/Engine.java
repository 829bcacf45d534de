package io.fairlead.local.asl.run;

import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** What all flows of one execution share: time, chance, tasks, history, and a way to end it all. */
public final class Engine {
    final WorldClock clock;
    final TaskRunner tasks;
    final RandomGenerator random;
    final History history;
    final ContextObject context;
    final Payloads payloads = new Payloads();
    final Tokens tokens;

    private final Fatal fatal;
    private int transitions;
    /** Steps that were scheduled in an earlier era are void: the execution has ended since. */
    private int era;

    /** Ends the execution because of a failure that nothing in the machine can handle. */
    public interface Fatal {
        void end(Failure failure, long previousEvent);
    }

    public Engine(
            WorldClock clock,
            TaskRunner tasks,
            RandomGenerator random,
            History history,
            ContextObject context,
            Fatal fatal) {
        this.clock = clock;
        this.tasks = tasks;
        this.random = random;
        this.history = history;
        this.context = context;
        this.fatal = fatal;
        this.tokens = new Tokens(random);
    }

    /** Runs a step later, as an activity of its own, unless the execution ends first. */
    public Timer after(Duration delay, Runnable step) {
        var scheduled = era;
        return clock.schedule(
                delay,
                () -> exclusively(() -> {
                    if (scheduled == era) {
                        step.run();
                    }
                }));
    }

    /** Runs a step inside the world's lock, now. */
    void exclusively(Runnable step) {
        clock.exclusively(() -> {
            try {
                step.run();
            } catch (History.Full full) {
                fatal(new Failure("States.Runtime", full.getMessage(), true), history.size());
            }
        });
    }

    void fatal(Failure failure, long previousEvent) {
        fatal.end(failure, previousEvent);
    }

    /** Makes void all that is scheduled. */
    public void endEra() {
        era++;
    }

    /** Counts a state transition as they are billed: states entered, retries, redrives. */
    public void countTransition() {
        transitions++;
    }

    public int transitions() {
        return transitions;
    }

    public Payloads payloads() {
        return payloads;
    }

    public Tokens tokens() {
        return tokens;
    }
}
