package io.fairlead.local.asl.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.asl.query.Json;
import io.fairlead.local.clock.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request of a Task state, from its schedule to its reply, its token's outcome or its time-out. */
final class TaskAttempt implements TaskRunner.Reply, Tokens.Waiting {
    private final TaskRun run;
    private final Engine engine;
    private final TaskEvents events;
    private final Limits limits;
    private final @Nullable String token;

    private boolean open = true;
    private @Nullable Timer task;
    private @Nullable Timer timeout;
    private @Nullable Timer heartbeat;

    /** In seconds; null for none. */
    record Limits(@Nullable Integer timeout, @Nullable Integer heartbeat) {}

    TaskAttempt(TaskRun run, TaskEvents events, Limits limits, @Nullable String token) {
        this.run = run;
        this.engine = run.engine;
        this.events = events;
        this.limits = limits;
        this.token = token;
    }

    void begin(TaskRunner.Task request) {
        events.scheduled(request.arguments(), limits);
        events.started();
        timeout = timer(limits.timeout());
        if (token != null) {
            engine.tokens.await(token, this);
            heartbeat();
        }
        task = engine.tasks.begin(request, this);
    }

    private @Nullable Timer timer(@Nullable Integer seconds) {
        return seconds == null ? null : engine.after(Duration.ofSeconds(seconds), this::timeOut);
    }

    private void timeOut() {
        end(() -> {
            events.timedOut();
            run.fail(Failure.of("States.Timeout", null));
        });
    }

    @Override
    public void submitted(JsonNode output) {
        engine.exclusively(() -> {
            if (open) {
                events.submitted(output);
            }
        });
    }

    @Override
    public void succeeded(JsonNode output) {
        engine.exclusively(() -> end(() -> {
            if (Payloads.tooLarge(output)) {
                events.failed(Failure.tooLarge(events.name()));
                run.fail(Failure.tooLarge(events.name()));
            } else {
                events.succeeded(output);
                run.succeed(output);
            }
        }));
    }

    @Override
    public void failed(String error, @Nullable String cause) {
        var failure = Failure.of(error, cause);
        engine.exclusively(() -> end(() -> {
            events.refused(failure);
            run.fail(failure);
        }));
    }

    @Override
    public void succeed(String output) {
        succeeded(Json.read(output));
    }

    @Override
    public void fail(@Nullable String error, @Nullable String cause) {
        var failure = Failure.of(error, cause);
        engine.exclusively(() -> end(() -> {
            events.failed(failure);
            run.fail(failure);
        }));
    }

    /** Heartbeats are of tasks with a token; those of other tasks have no means to send any. */
    @Override
    public void heartbeat() {
        if (heartbeat != null) {
            heartbeat.cancel();
        }
        heartbeat = timer(limits.heartbeat());
    }

    private void end(Runnable outcome) {
        if (open) {
            close();
            outcome.run();
        }
    }

    void close() {
        if (!open) {
            return;
        }
        open = false;
        for (var timer : new @Nullable Timer[] {task, timeout, heartbeat}) {
            if (timer != null) {
                timer.cancel();
            }
        }
        if (token != null) {
            engine.tokens.forget(token);
        }
    }
}
