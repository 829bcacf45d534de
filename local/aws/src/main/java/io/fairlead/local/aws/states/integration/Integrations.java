package io.fairlead.local.aws.states.integration;

import io.fairlead.local.asl.TaskRunner;
import io.fairlead.local.clock.Timer;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;
import java.util.Map;

/** Finds the integration that a task's resource names. */
public final class Integrations implements TaskRunner {
    private final WorldClock clock;
    private final Map<String, Integration> byService;

    /**
     * The given integrations and no others.
     *
     * @param byService by the part of the resource between {@code arn:aws:states:::} and the action, and
     *     {@code lambda:function} for functions named by their ARN
     */
    public Integrations(WorldClock clock, Map<String, Integration> byService) {
        this.clock = clock;
        this.byService = Map.copyOf(byService);
    }

    @Override
    public Timer begin(Task task, Reply reply) {
        var call = Call.of(task);
        return byService.getOrDefault(call.service(), this::unknown).begin(call, reply);
    }

    /** AWS refuses such a definition when it is created. */
    private Timer unknown(Call call, Reply reply) {
        var cause = "The local world has no integration for the resource "
                + call.task().resource();
        return clock.schedule(Duration.ZERO, () -> clock.exclusively(() -> reply.failed("States.Runtime", cause)));
    }
}
