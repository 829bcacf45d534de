package io.fairlead.local.aws.events;

import io.fairlead.local.aws.wire.Account;
import io.fairlead.local.aws.wire.AwsError;
import io.fairlead.local.aws.wire.Ids;
import io.fairlead.local.aws.wire.Json;
import io.fairlead.local.aws.wire.JsonOperation;
import io.fairlead.local.clock.WorldClock;
import java.time.Duration;

/**
 * Brings events to the targets of the rules that take them. What a target refuses for good is dropped, as EventBridge does
 * without a dead-letter queue; throttled deliveries are tried again.
 */
final class Deliveries {
    /** EventBridge retries "with exponential back off and jitter" without telling figures. Assumed. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final WorldClock clock;
    private final Account account;
    private final Ids ids;
    private final Duration delay;
    private final Rules rules;
    private Interference interference = Interference.NONE;
    private JsonOperation startExecution = request -> {
        throw AwsError.of("StateMachineDoesNotExist", "there are no state machines");
    };

    Deliveries(WorldClock clock, Account account, Ids ids, Duration delay, Rules rules) {
        this.clock = clock;
        this.account = account;
        this.ids = ids;
        this.delay = delay;
        this.rules = rules;
    }

    void deliverTo(JsonOperation startExecution) {
        this.startExecution = startExecution;
    }

    void interfere(Interference by) {
        interference = by;
    }

    void deliver(PublishedEvent event) {
        if (!event.bus().equals(EventsService.DEFAULT_BUS)) {
            return;
        }
        var envelope = event.envelope(account);
        for (var target : rules.targets(envelope)) {
            for (var more : interference.delays(event, target.arn())) {
                later(delay.plus(more), target.arn(), event.id() + "_" + ids.uuid(), target.input(envelope));
            }
        }
    }

    private void later(Duration when, String machine, String name, String input) {
        clock.schedule(when, () -> clock.exclusively(() -> start(machine, name, input)));
    }

    private void start(String machine, String name, String input) {
        try {
            startExecution.perform(Json.object()
                    .put("stateMachineArn", machine)
                    .put("name", name)
                    .put("input", input));
        } catch (AwsError refused) {
            if (refused.code().equals("ThrottlingException")) {
                later(AGAIN, machine, name, input);
            }
        }
    }
}
